namespace Workflows.Checks.Expressions;

/// <summary><c>$states</c> has four fields.</summary>
internal sealed class UnknownStatesField : IExpressionRule
{
    private static readonly string[] Fields = ["input", StatesField.Result, StatesField.ErrorOutput, "context"];

    public RuleDescription Description { get; } =
        new("WF0554", DiagnosticSeverity.Error, "An expression reads a field that $states has not");

    public void Check(ExpressionSite site, Findings findings)
    {
        for (var i = 0; i < site.Outline?.VariablePaths.Count; i++)
        {
            var field = StatesField.FirstReadBy(site.Outline.VariablePaths, i);
            if (field is null || Fields.Contains(field, StringComparer.Ordinal))
            {
                continue;
            }
            var path = site.Place.Path;
            var near = Nearest.To(field, Fields);
            findings.Add(
                Description,
                path,
                $"There is no $states.{field}.",
                near.Count > 0
                    ? $"Did you mean $states.{near[0]}?"
                    : $"The fields are {string.Join(", ", Fields)}; a field of the state's input is $states.input.{field}.",
                StatesField.Refusal(field, path.ToString())
            );
        }
    }
}
