namespace Workflows.Checks.Warnings;

/// <summary>Names that begin with <c>States.</c> are the service's own; one that does not exist is never raised.</summary>
internal sealed class UnknownErrorName : ErrorNameRule
{
    private const string Misspelt = "State.";

    public override RuleDescription Description { get; } =
        new("WF0701", DiagnosticSeverity.Warning, "No error has this name");

    protected override (string Message, string Help)? Fault(StateSite site, string name) =>
        IsMeantAsPredefined(name) && PredefinedErrors.Find(name) is null && !IsRaisedInside(site, name)
            ? (
                $"No error is called \"{name}\": {Nearest.Offer(name, PredefinedErrors.Names)}",
                "Names that begin with \"States.\" are the service's own, and case counts."
            )
            : null;

    /// <summary>Whether a name is one of the service's, or would be with the letters in the right case.</summary>
    private static bool IsMeantAsPredefined(string name) =>
        name.StartsWith(PredefinedErrors.Prefix, StringComparison.OrdinalIgnoreCase)
        || (
            name.StartsWith(Misspelt, StringComparison.OrdinalIgnoreCase)
            && PredefinedErrors.Names.Contains(
                PredefinedErrors.Prefix + name[Misspelt.Length..],
                StringComparer.OrdinalIgnoreCase
            )
        );

    /// <summary>Whether a Fail state inside raises the error, whoever's name that is.</summary>
    private static bool IsRaisedInside(StateSite site, string name) =>
        site.Flows.Any(flow => flow.States.Any(inner => Error(inner.State) == name || IsRaisedInside(inner, name)));

    private static string? Error(State state) =>
        state switch
        {
            JsonataFail jsonata => jsonata.Error,
            JsonPathFail jsonPath => jsonPath.Error,
            _ => null,
        };
}
