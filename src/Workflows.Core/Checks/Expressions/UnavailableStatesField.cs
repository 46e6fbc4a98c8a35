namespace Workflows.Checks.Expressions;

/// <summary>A result is there after the state's work, an error output when the work has failed.</summary>
internal sealed class UnavailableStatesField : IExpressionRule
{
    public RuleDescription Description { get; } =
        new("WF0555", DiagnosticSeverity.Error, "An expression reads a result or an error where there is none");

    public void Check(ExpressionSite site, Findings findings)
    {
        for (var i = 0; i < site.Outline?.VariablePaths.Count; i++)
        {
            var field = StatesField.FirstReadBy(site.Outline.VariablePaths, i);
            if (Help(field, site.Scope) is { } help)
            {
                var path = site.Place.Path;
                findings.Add(
                    Description,
                    path,
                    $"There is no $states.{field} here.",
                    help,
                    StatesField.Refusal(field!, path.ToString())
                );
            }
        }
    }

    /// <summary>Where the field is, if that is elsewhere.</summary>
    private static string? Help(string? field, StatesScope scope) =>
        (field, scope) switch
        {
            (StatesField.Result, not StatesScope.Result) =>
                "A result is there in Output and Assign of a Task, Parallel or Map state itself; elsewhere use $states.input.",
            (StatesField.ErrorOutput, not StatesScope.ErrorOutput) =>
                "An error is there in Output and Assign of a catcher; hand it on from there.",
            _ => null,
        };
}
