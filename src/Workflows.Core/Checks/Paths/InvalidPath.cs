using Workflows.Checks.Resources;

namespace Workflows.Checks.Paths;

/// <summary>A field for a path must hold one.</summary>
internal sealed class InvalidPath : IPathRule
{
    public RuleDescription Description { get; } =
        new("WF0501", DiagnosticSeverity.Error, "A field for a path holds none");

    public void Check(PathSite site, Findings findings)
    {
        if (site.Path is not null || site.Use == PathUse.Message || Placeholders.In(site.Text))
        {
            return;
        }
        var path = site.Place.Path;
        findings.Add(
            Description,
            path,
            $"The field \"{site.Place.Key}\" must be a JSONPath, and {PathText.Quote(site.Text)} is none. {site.Error}",
            "Write a path into the data, such as \"$.order.id\".",
            new ServiceRefusal(ServiceCodes.Schema, path.ToString(), ServiceText(site))
        );
    }

    private static string? ServiceText(PathSite site) =>
        site.Use == PathUse.Data ? ServiceTexts.NotJsonPath
        : site.Text.StartsWith('$') ? null
        : $"{ServiceTexts.NotReferencePath}: Reference path didn't start with '$'";
}
