using Workflows.Jsonata;

namespace Workflows.Checks.Expressions;

/// <summary>A call of a function that there is not fails: variables of a workflow hold data, never functions.</summary>
internal sealed class UnknownFunction : IExpressionRule
{
    public RuleDescription Description { get; } =
        new("WF0556", DiagnosticSeverity.Warning, "An expression calls a function that there is not");

    public void Check(ExpressionSite site, Findings findings)
    {
        foreach (var name in site.Outline?.UnknownFunctions ?? [])
        {
            findings.Add(
                Description,
                site.Place.Path,
                $"There is no function ${name}, so the expression fails where it is called.",
                Help(name)
            );
        }
    }

    private static string? Help(string name)
    {
        if (name is "eval")
        {
            return "The service has no $eval; $parse reads a JSON text.";
        }
        var near = Nearest.To(name, JsonataDialect.StepFunctions.FunctionNames);
        return near.Count > 0 ? $"Did you mean {string.Join(" or ", near.Select(n => $"${n}"))}?" : null;
    }
}
