using Workflows.Checks.Resources;

namespace Workflows.Checks.Integrations;

/// <summary>The names in an SDK integration: the service in lower case without hyphens, the action in camel case.</summary>
internal sealed class SdkName : TaskRule
{
    public override RuleDescription Description { get; } =
        new("WF0585", DiagnosticSeverity.Error, "A name in an SDK integration is miswritten");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (site.Target is { Kind: TargetKind.Sdk } target && Fault(target) is var (fault, correct))
        {
            findings.Add(
                Description,
                site.Resource,
                fault,
                $"Write \"arn:aws:states:::aws-sdk:{correct}{target.Suffix}\".",
                site.NotRecognized()
            );
        }
    }

    private static (string Fault, string Correct)? Fault(TaskTarget target)
    {
        var service = Service(target.Service);
        var action = Action(target.Action);
        return service != target.Service
                ? (
                    $"The service of an SDK integration is written in lower case, without hyphens: \"{target.Service}\".",
                    $"{service}:{action}"
                )
            : action != target.Action
                ? (
                    $"The action of an SDK integration begins with a small letter: \"{target.Action}\".",
                    $"{service}:{action}"
                )
            : null;
    }

    private static string Service(string name) =>
        name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            ? name
            : string.Concat(name.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));

    private static string Action(string name) =>
        name.Length > 0 && char.IsAsciiLetterUpper(name[0]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
