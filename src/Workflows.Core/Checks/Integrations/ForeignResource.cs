using Workflows.Checks.Resources;

namespace Workflows.Checks.Integrations;

/// <summary>The ARN of a resource is not yet a way to call it.</summary>
internal sealed class ForeignResource : TaskRule
{
    public override RuleDescription Description { get; } =
        new("WF0580", DiagnosticSeverity.Error, "A task's resource is an ARN that a state cannot call");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (site.Target is { Kind: TargetKind.Other } target)
        {
            findings.Add(
                Description,
                site.Resource,
                $"A Task state cannot call \"{site.Task.Resource}\".",
                Help(target),
                site.NotRecognized()
            );
        }
    }

    private static string Help(TaskTarget target)
    {
        var service =
            target is { Service: "states", Action: var name }
            && !name.StartsWith("stateMachine", StringComparison.Ordinal)
                ? ""
                : target.Service;
        return OptimizedIntegrations.Actions(service) is [var action, ..]
            ? $"Name the action, such as \"arn:aws:states:::{service}:{action}\", and give this ARN in the arguments."
            : "Use the ARN of a Lambda function or an activity, or an integration: \"arn:aws:states:::<service>:<action>\", \"arn:aws:states:::aws-sdk:<service>:<action>\".";
    }
}
