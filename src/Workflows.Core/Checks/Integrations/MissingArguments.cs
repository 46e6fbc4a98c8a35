namespace Workflows.Checks.Integrations;

/// <summary>An integration is called with parameters, be they an empty object.</summary>
internal sealed class MissingArguments : TaskRule
{
    public override RuleDescription Description { get; } =
        new("WF0595", DiagnosticSeverity.Error, "An integration is called without parameters");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (site.Target.IsIntegration && site.Arguments.IsUndefined)
        {
            var required = OptimizedIntegrations.Find(site.Target)?.Required ?? [];
            findings.Add(
                Description,
                site.Site.Path,
                $"The state \"{site.Task.Name}\" calls a service and has no {site.ArgumentsField}.",
                required.Count == 0
                    ? $"Give it {site.ArgumentsField}, an empty object if the action needs nothing."
                    : $"Give it {site.ArgumentsField} with {string.Join(", ", required.Select(r => r.Split('|')[0]))}.",
                TaskSite.Refusal(
                    site.Site.Path,
                    $"{site.ArgumentsField} field is required for resource ARN: {site.Task.Resource}"
                )
            );
        }
    }
}
