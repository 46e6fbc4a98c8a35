namespace Workflows.Checks.Warnings;

/// <summary>No attempts and a pace for them contradict each other; 0 does not mean "without end".</summary>
internal sealed class RetryOfNoAttempts : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0707", DiagnosticSeverity.Warning, "A retrier never retries and says how fast");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is not StateWithRetry { Retry: { Count: > 0 } retry })
        {
            return;
        }
        for (var i = 0; i < retry.Count; i++)
        {
            if (
                retry[i] is { MaxAttempts: 0 } retrier
                && retrier
                    is { IntervalSeconds: not null }
                        or { BackoffRate: not null }
                        or { MaxDelaySeconds: not null }
            )
            {
                findings.Add(
                    Description,
                    site.Path.Field("Retry").Item(i).Field("MaxAttempts"),
                    $"\"MaxAttempts\": 0 means that {string.Join(", ", retrier.ErrorEquals)} is never retried, and there is an interval for it.",
                    "Say how many attempts there are to be, up to 99999999; or remove the interval if there are to be none."
                );
            }
        }
    }
}
