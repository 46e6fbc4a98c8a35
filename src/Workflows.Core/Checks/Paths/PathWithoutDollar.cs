namespace Workflows.Checks.Paths;

/// <summary>In a payload template, a path is a plain text unless its name ends in <c>.$</c>.</summary>
internal sealed class PathWithoutDollar : ILiteralRule
{
    public RuleDescription Description { get; } =
        new("WF0513", DiagnosticSeverity.Warning, "A path in a template is not evaluated");

    public void Check(LiteralSite site, Findings findings)
    {
        if (site.Use != LiteralUse.Template || !PathText.LooksEvaluated(site.Text))
        {
            return;
        }
        var path = site.Place.Path;
        var key = site.Place.Key;
        findings.Add(
            Description,
            path,
            key is null
                ? $"The item {PathText.Quote(site.Text)} is passed on as it stands: nothing in an array is evaluated."
                : $"The value {PathText.Quote(site.Text)} is passed on as it stands, as the name \"{key}\" has no .$ at its end.",
            key is null
                ? "To evaluate it, make the array with a call: \"….$\": \"States.Array($.a, $.b)\"."
                : $"To evaluate it, write \"{key}.$\".",
            new ServiceRefusal(ServiceTexts.NoDollar, path.ToString())
        );
    }
}
