namespace Workflows.Checks.Paths;

/// <summary>Nothing is evaluated in the result of a Pass state.</summary>
internal sealed class PathInPassResult : ILiteralRule
{
    public RuleDescription Description { get; } =
        new("WF0515", DiagnosticSeverity.Warning, "A path in the result of a Pass state is not evaluated");

    public void Check(LiteralSite site, Findings findings)
    {
        if (site.Use != LiteralUse.PassResult || !PathText.LooksEvaluated(site.Text))
        {
            return;
        }
        var path = site.Place.Path;
        findings.Add(
            Description,
            path,
            $"The value {PathText.Quote(site.Text)} is passed on as it stands: nothing in Result is evaluated.",
            "To evaluate it, use Parameters, with names that end in .$.",
            new ServiceRefusal(ServiceTexts.PassResultIsStatic, path.ToString())
        );
    }
}
