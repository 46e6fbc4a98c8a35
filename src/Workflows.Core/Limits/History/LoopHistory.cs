using Workflows.Checks;

namespace Workflows.Limits.History;

/// <summary>Each turn of a loop makes the history longer.</summary>
internal sealed class LoopHistory : ILimitRule
{
    public RuleDescription Description { get; } =
        new("WF0855", DiagnosticSeverity.Info, "A loop has room for so many turns");

    public void Check(LimitSite site, Findings findings)
    {
        foreach (var loop in site.Loops.Where(loop => !loop.IsShort && !PollingLoop.IsOne(loop, site)))
        {
            var time = loop.Wait > 0 ? $", after {Duration.InWords(loop.Time)}" : "";
            findings.Add(
                Description,
                loop.States[0].Path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The loop {loop.Names} records at least {loop.Events} events a turn; the execution ends at {ServiceLimits.Events:N0}, which is turn {loop.RoomForTurns:N0}{time}."
                ),
                "If it can come to that, start a new execution in time, or run the turns in executions of their own."
            );
        }
    }
}
