using Workflows.Checks.Resources;

namespace Workflows.Checks.Integrations;

/// <summary>Not every integration can wait for a job or a task token.</summary>
internal sealed class UnsupportedPattern : TaskRule
{
    private static readonly IReadOnlyList<string> SdkSuffixes = [TaskTarget.CallbackSuffix];

    public override RuleDescription Description { get; } =
        new("WF0584", DiagnosticSeverity.Error, "The integration cannot be called in this way");

    protected override void Check(TaskSite site, Findings findings)
    {
        var target = site.Target;
        var supported = target.Kind == TargetKind.Sdk ? SdkSuffixes : OptimizedIntegrations.Find(target)?.Suffixes;
        if (supported is null || target.Suffix.Length == 0 || supported.Contains(target.Suffix, StringComparer.Ordinal))
        {
            return;
        }
        var call = $"{(target.Kind == TargetKind.Sdk ? "aws-sdk:" : "")}{target.Service}:{target.Action}";
        findings.Add(
            Description,
            site.Resource,
            $"\"{call}\" cannot be called with \"{target.Suffix}\".",
            $"Leave \"{target.Suffix}\" out: the state then goes on with the answer to the request."
                + (supported.Count > 0 ? $" It can also be called with {string.Join(" or ", supported)}." : ""),
            site.NotRecognized()
        );
    }
}
