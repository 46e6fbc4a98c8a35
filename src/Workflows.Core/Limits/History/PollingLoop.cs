using Workflows.Checks;

namespace Workflows.Limits.History;

/// <summary>A loop that asks again and again until something is done ends with the execution, if nothing else ends it.</summary>
internal sealed class PollingLoop : ILimitRule
{
    /// <summary>What takes longer than this to fill the history is no polling that anyone waits for.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public RuleDescription Description { get; } =
        new("WF0856", DiagnosticSeverity.Warning, "A polling loop ends the execution");

    /// <summary>Whether a loop waits and asks, with no count and no timeout that ends it before the history is full.</summary>
    public static bool IsOne(Loop loop, LimitSite site) =>
        loop.Wait > 0
        && loop.Turns == Loop.Uncounted
        && loop.Time < Longest
        && !(site.Machine.Machine.TimeoutSeconds is { } timeout && timeout < loop.Time.TotalSeconds);

    public void Check(LimitSite site, Findings findings)
    {
        foreach (var loop in site.Loops.Where(loop => IsOne(loop, site)))
        {
            findings.Add(
                Description,
                loop.States[0].Path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"If nothing ends it before, the loop {loop.Names} fills the history after {Duration.InWords(loop.Time)}: it records {loop.Events} events a turn, and the execution ends at {ServiceLimits.Events:N0}."
                ),
                "Count the turns and give up in time, or give the machine TimeoutSeconds."
            );
        }
    }
}
