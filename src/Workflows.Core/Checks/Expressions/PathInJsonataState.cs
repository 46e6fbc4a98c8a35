using Workflows.Checks.Paths;

namespace Workflows.Checks.Expressions;

/// <summary>A JSONata state evaluates no JSONPath and no intrinsic functions.</summary>
internal sealed class PathInJsonataState : ILiteralRule
{
    public RuleDescription Description { get; } =
        new("WF0557", DiagnosticSeverity.Warning, "A path in a JSONata state is not evaluated");

    public void Check(LiteralSite site, Findings findings)
    {
        if (site.Use == LiteralUse.Jsonata && PathText.LooksEvaluated(site.Text))
        {
            findings.Add(
                Description,
                site.Place.Path,
                $"The text {PathText.Quote(site.Text)} stands for itself, as the state \"{site.Place.State.State.Name}\" is a JSONata state.",
                "To evaluate something, write an expression, such as \"{% $states.input.id %}\"."
            );
        }
    }
}
