namespace Workflows.Checks.Warnings;

/// <summary>A job that fails raises <c>States.TaskFailed</c>; the service's own errors are those of the request that starts it.</summary>
internal sealed class JobErrorName : ErrorNameRule
{
    private static readonly string[] Endings = ["Failed", "Failure", "Stopped", "Aborted", "TimedOut", "Timeout"];

    public override RuleDescription Description { get; } =
        new("WF0705", DiagnosticSeverity.Warning, "A job that fails has another error");

    protected override (string Message, string Help)? Fault(StateSite site, string name) =>
        site.State is TaskState task
        && site.Machine.Texts.Target(task.Resource) is { IsJob: true } target
        && string.Equals(ServiceErrors.Word(name), ServiceErrors.Of(target), StringComparison.OrdinalIgnoreCase)
        && Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
            ? (
                $"\"{site.State.Name}\" never raises \"{name}\".",
                $"A job that fails raises {ErrorNames.TaskFailed}, with what became of the job as the cause."
            )
            : null;
}
