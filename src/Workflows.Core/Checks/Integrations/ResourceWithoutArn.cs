using Workflows.Checks.Resources;

namespace Workflows.Checks.Integrations;

/// <summary>
/// The language allows any URI as a resource; AWS runs ARNs only. A warning, since tools and hosts of their own replace
/// such names before the definition reaches the service.
/// </summary>
internal sealed class ResourceWithoutArn : TaskRule
{
    public override RuleDescription Description { get; } =
        new("WF0581", DiagnosticSeverity.Warning, "A task's resource is none that AWS runs");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (site.Target.Kind is (TargetKind.Text or TargetKind.Task) && !IsUnread(site))
        {
            findings.Add(
                Description,
                site.Resource,
                $"\"{site.Task.Resource}\" is no resource that AWS runs.",
                "Use the ARN of a function, an activity or an integration, or a name to be replaced: \"${Name}\".",
                site.Target.Kind == TargetKind.Text
                    ? TaskSite.Refusal(site.Resource, "Value is not a valid resource ARN")
                    : site.NotRecognized()
            );
        }
    }

    /// <summary>Whether the field is empty because the text has none that could be read, which the reader has told.</summary>
    private static bool IsUnread(TaskSite site) =>
        site.Task.Resource.Text is ""
        && site.Site.Machine.Unread.Any(place => place.StartsWith(site.Site.Path.ToString(), StringComparison.Ordinal));
}
