using Workflows.Checks.Resources;

namespace Workflows.Checks.Warnings;

/// <summary>
/// A call of a service raises the errors of that service. A function can raise what it likes, and so can what answers by
/// a task token.
/// </summary>
internal sealed class ErrorOfAnotherService : ErrorNameRule
{
    public override RuleDescription Description { get; } =
        new("WF0704", DiagnosticSeverity.Warning, "The error is one of another service");

    protected override (string Message, string Help)? Fault(StateSite site, string name)
    {
        if (
            site.State is not TaskState task
            || site.Machine.Texts.Target(task.Resource)
                is not { IsIntegration: true, IsFunction: false, IsCallback: false } target
            || !ServiceErrors.IsOfAnother(ServiceErrors.Word(name), target)
        )
        {
            return null;
        }
        var call = target.Kind == TargetKind.Sdk ? $"aws-sdk:{target.Service}" : target.Service;
        return (
            $"\"{site.State.Name}\" calls {call}, which never raises \"{name}\".",
            ServiceErrors.Of(target) is { } word
                ? $"The errors of {call} begin with \"{word}.\"."
                : "Name an error of the service that is called."
        );
    }
}
