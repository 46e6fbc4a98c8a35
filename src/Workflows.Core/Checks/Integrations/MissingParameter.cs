namespace Workflows.Checks.Integrations;

/// <summary>The parameters that an optimized integration cannot do without.</summary>
internal sealed class MissingParameter : TaskRule
{
    public override RuleDescription Description { get; } =
        new("WF0596", DiagnosticSeverity.Error, "A parameter of an integration is missing");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (!site.Arguments.IsObject || OptimizedIntegrations.Find(site.Target) is not { } integration)
        {
            return;
        }
        foreach (var required in integration.Required)
        {
            var names = required.Split('|');
            if (!names.Any(site.Has))
            {
                var path = site.Site.Path.Field(site.ArgumentsField);
                findings.Add(
                    Description,
                    path,
                    $"{site.Target.Service}:{site.Target.Action} needs the parameter {string.Join(" or ", names)}.",
                    null,
                    TaskSite.Refusal(path, $"The field '{names[0]}' is required but was missing")
                );
            }
        }
    }
}
