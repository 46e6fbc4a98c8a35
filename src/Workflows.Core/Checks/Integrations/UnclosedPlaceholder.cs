using Workflows.Checks.Resources;

namespace Workflows.Checks.Integrations;

/// <summary>A placeholder that is not closed is not replaced.</summary>
internal sealed class UnclosedPlaceholder : TaskRule
{
    public override RuleDescription Description { get; } =
        new("WF0586", DiagnosticSeverity.Error, "A placeholder in a resource is not closed");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (site.Target.Kind == TargetKind.Unclosed)
        {
            findings.Add(
                Description,
                site.Resource,
                $"The placeholder in \"{site.Task.Resource}\" has no \"}}\".",
                null,
                TaskSite.Refusal(site.Resource, "Value is not a valid resource ARN")
            );
        }
    }
}
