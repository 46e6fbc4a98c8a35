namespace Workflows.Checks.Warnings;

/// <summary>The rules of what is legal and likely wrong.</summary>
internal static class WarningRules
{
    public static readonly IRule[] All =
    [
        new UnknownErrorName(),
        new UncatchableError(),
        new ErrorNeverRaised(),
        new ErrorOfAnotherService(),
        new JobErrorName(),
        new ShadowedHandler(),
        new RetryOfNoAttempts(),
        new CallbackWithoutTimeout(),
        new CallbackWithoutToken(),
        new HeartbeatWithoutSender(),
        new UnretriedFunctions(),
        new WaitOfNoTime(),
        new UnknownParameter(),
        new UnreachableChoiceRule(),
        new ImpossibleChoiceRule(),
    ];
}
