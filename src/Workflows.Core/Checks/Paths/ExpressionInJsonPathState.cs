namespace Workflows.Checks.Paths;

/// <summary>A JSONPath state evaluates no JSONata.</summary>
internal sealed class ExpressionInJsonPathState : ILiteralRule
{
    public RuleDescription Description { get; } =
        new("WF0516", DiagnosticSeverity.Warning, "A JSONata expression in a JSONPath state is not evaluated");

    public void Check(LiteralSite site, Findings findings)
    {
        if (site.Use != LiteralUse.Jsonata && JsonataText.IsExpression(site.Text))
        {
            findings.Add(
                Description,
                site.Place.Path,
                $"The expression {PathText.Quote(site.Text)} is a plain text here, as the state \"{site.Place.State.State.Name}\" is a JSONPath state.",
                "Give the state \"QueryLanguage\": \"JSONata\", and with it the fields of that language."
            );
        }
    }
}
