namespace Workflows.Checks.Paths;

/// <summary>A path in a field that has a sister field for paths is a plain text.</summary>
internal sealed class PathInLiteralField : ILiteralRule
{
    public RuleDescription Description { get; } =
        new("WF0514", DiagnosticSeverity.Warning, "A path in a field that is not evaluated");

    public void Check(LiteralSite site, Findings findings)
    {
        if (site.Use != LiteralUse.FieldBesidePath || !PathText.LooksEvaluated(site.Text))
        {
            return;
        }
        var path = site.Place.Path;
        findings.Add(
            Description,
            path,
            $"The field \"{site.Place.Key}\" is the text {PathText.Quote(site.Text)} itself, not what it selects.",
            $"To evaluate it, use the field \"{site.Place.Key}Path\".",
            new ServiceRefusal(ServiceTexts.NoPath, path.ToString())
        );
    }
}
