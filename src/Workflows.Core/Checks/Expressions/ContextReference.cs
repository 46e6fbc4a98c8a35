namespace Workflows.Checks.Expressions;

/// <summary>An expression has no context: what it reads, it reads from <c>$states</c> and from variables.</summary>
internal sealed class ContextReference : IExpressionRule
{
    private const string Input = "$$";
    private const string Context = "$";

    public RuleDescription Description { get; } =
        new("WF0553", DiagnosticSeverity.Error, "An expression reads from a context that it has not");

    public void Check(ExpressionSite site, Findings findings)
    {
        foreach (var name in site.Outline?.ContextNames ?? [])
        {
            var path = site.Place.Path;
            findings.Add(
                Description,
                path,
                $"The expression reads \"{name}\" from its context, and expressions have none here.",
                name is Input or Context
                    ? "Read the state's input with $states.input."
                    : $"Read a field of the state's input with $states.input.{name}, a variable with ${name}; a text stands in quotes.",
                new ServiceRefusal(ServiceCodes.UnsupportedJsonata, path.ToString(), ServiceText(name))
            );
        }
    }

    private static string ServiceText(string name) =>
        name == Input
            ? $"Reference to '{Input}' is not supported."
            : $"Reference to '{name}' at the top level is not supported.";
}
