namespace Workflows.Checks.Warnings;

/// <summary>An error that a state cannot raise need not be handled there.</summary>
internal sealed class ErrorNeverRaised : ErrorNameRule
{
    public override RuleDescription Description { get; } =
        new("WF0703", DiagnosticSeverity.Warning, "The state never raises the error");

    protected override (string Message, string Help)? Fault(StateSite site, string name) =>
        PredefinedErrors.Find(name) is { } error && !error.CanComeFrom(site)
            ? (
                $"\"{site.State.Name}\" never raises {name}; only {error.Raisers} does.",
                name switch
                {
                    ErrorNames.Timeout => "Give the task TimeoutSeconds, or remove the name.",
                    PredefinedErrors.HeartbeatTimeout => "Give the task HeartbeatSeconds, or remove the name.",
                    _ => "Remove the name.",
                }
            )
            : null;
}
