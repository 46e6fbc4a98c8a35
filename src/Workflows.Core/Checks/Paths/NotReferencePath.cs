namespace Workflows.Checks.Paths;

/// <summary>A field that names one place takes names and indexes only.</summary>
internal sealed class NotReferencePath : IPathRule
{
    public RuleDescription Description { get; } =
        new("WF0502", DiagnosticSeverity.Error, "A field for a reference path holds another path");

    public void Check(PathSite site, Findings findings)
    {
        if (
            site.Path is null or { IsReference: true }
            || site.Use is PathUse.Data or PathUse.Message or PathUse.Template
        )
        {
            return;
        }
        var path = site.Place.Path;
        findings.Add(
            Description,
            path,
            $"The field \"{site.Place.Key}\" must name one place, and {PathText.Quote(site.Text)} may select several.",
            "Use names and indexes from 0 only; select with filters, slices and wildcards in a state before.",
            new ServiceRefusal(ServiceCodes.Schema, path.ToString(), ServiceTexts.NotReferencePath)
        );
    }
}
