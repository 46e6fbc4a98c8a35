namespace Workflows.Checks.Expressions;

/// <summary>A call with too few or too many arguments fails, whatever they are.</summary>
internal sealed class MiscountedArguments : IExpressionRule
{
    public RuleDescription Description { get; } =
        new("WF0558", DiagnosticSeverity.Warning, "A function gets too few or too many arguments");

    public void Check(ExpressionSite site, Findings findings)
    {
        foreach (var call in site.Outline?.MiscountedCalls ?? [])
        {
            var allowed =
                call.Most == int.MaxValue ? $"at least {Number(call.Least)}"
                : call.Most == call.Least ? Number(call.Least)
                : $"{Number(call.Least)} to {Number(call.Most)}";
            findings.Add(
                Description,
                site.Place.Path,
                $"The function ${call.Function} gets {Number(call.Given)} arguments and takes {allowed}, so the expression fails where it is called."
            );
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
