using Workflows.Checks.Resources;

namespace Workflows.Checks.Integrations;

/// <summary>An optimized integration must exist.</summary>
internal sealed class UnknownIntegration : TaskRule
{
    private const int MostListed = 4;

    public override RuleDescription Description { get; } =
        new("WF0583", DiagnosticSeverity.Error, "There is no such integration");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (site.Target is not { Kind: TargetKind.Optimized } target || OptimizedIntegrations.Find(target) is not null)
        {
            return;
        }
        var actions = OptimizedIntegrations.Actions(target.Service);
        findings.Add(
            Description,
            site.Resource,
            actions.Count == 0
                ? $"There is no integration for a service \"{target.Service}\"."
                : $"The integration for \"{target.Service}\" has no action \"{target.Action}\".",
            (actions.Count == 0 ? Offer(target.Service, OptimizedIntegrations.Services) : Offer(target.Action, actions))
                + $"Other actions are called by the SDK: \"arn:aws:states:::aws-sdk:{target.Service}:{target.Action}\".",
            site.NotRecognized()
        );
    }

    private static string Offer(string given, IReadOnlyList<string> names) =>
        Nearest.To(given, names) is { Count: > 0 } near ? $"Did you mean \"{string.Join("\" or \"", near)}\"? "
        : names.Count <= MostListed ? $"It has {string.Join(", ", names)}. "
        : "";
}
