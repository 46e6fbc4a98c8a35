using Workflows.Checks.Resources;

namespace Workflows.Checks.Integrations;

/// <summary>The workers of an activity have credentials of their own.</summary>
internal sealed class ActivityCredentials : TaskRule
{
    public override RuleDescription Description { get; } =
        new("WF0602", DiagnosticSeverity.Error, "An activity is given credentials");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (site.Target.Kind == TargetKind.Activity && !site.Task.Credentials.IsUndefined)
        {
            var path = site.Site.Path.Field("Credentials");
            findings.Add(
                Description,
                path,
                $"\"{site.Task.Name}\" is an activity; its workers do not take Credentials.",
                "Remove Credentials; the workers assume roles themselves.",
                TaskSite.Refusal(path, "The field 'Credentials' is not supported for activities")
            );
        }
    }
}
