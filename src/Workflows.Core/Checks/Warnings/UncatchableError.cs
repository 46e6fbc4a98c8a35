namespace Workflows.Checks.Warnings;

/// <summary><c>States.Runtime</c> ends an execution whatever its states say.</summary>
internal sealed class UncatchableError : ErrorNameRule
{
    public override RuleDescription Description { get; } =
        new("WF0702", DiagnosticSeverity.Warning, "The error can be neither retried nor caught");

    protected override (string Message, string Help)? Fault(StateSite site, string name) =>
        name == ErrorNames.Runtime
            ? (
                $"{name} ends the execution: it is neither retried nor caught.",
                "Remove the name. What leads to the error, such as a path that finds nothing, is to be avoided."
            )
            : null;
}
