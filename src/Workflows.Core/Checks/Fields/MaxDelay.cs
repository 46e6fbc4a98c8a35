namespace Workflows.Checks.Fields;

/// <summary>The longest delay between retries leaves room above the first.</summary>
internal sealed class MaxDelay : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0436", DiagnosticSeverity.Warning, "The longest delay of a retrier is not above its first");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is not StateWithRetry state)
        {
            return;
        }
        for (var i = 0; i < state.Retry.Count; i++)
        {
            if (
                state.Retry[i] is { IntervalSeconds: { } first, MaxDelaySeconds: > 0 and { } longest }
                && longest <= first
            )
            {
                findings.Add(
                    Description,
                    site.Path.Field("Retry").Item(i).Field("MaxDelaySeconds"),
                    $"The first retry waits {first} seconds, and no retry may wait more than {longest}.",
                    "Make \"MaxDelaySeconds\" more than \"IntervalSeconds\", or leave it out."
                );
            }
        }
    }
}
