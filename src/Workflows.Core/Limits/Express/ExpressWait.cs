using Workflows.Checks;
using Workflows.Limits.History;

namespace Workflows.Limits.Express;

/// <summary>Who waits for longer than an Express execution lasts does not see the end of it.</summary>
internal sealed class ExpressWait : ILimitRule
{
    public RuleDescription Description { get; } =
        new("WF0860", DiagnosticSeverity.Warning, "An Express execution waits for too long");

    public void Check(LimitSite site, Findings findings)
    {
        var tooLong = site
            .Machine.States.Where(state =>
                WaitTime.Of(state.State) >= ServiceLimits.ExpressSeconds
                && state.Flow.ExecutionType() == ExecutionType.Express
            )
            .ToList();
        foreach (var wait in tooLong)
        {
            findings.Add(
                Description,
                wait.Path.Field("Seconds"),
                $"\"{wait.State.Name}\" waits for {WaitTime.Of(wait.State)} s; an Express execution ends after {ServiceLimits.ExpressSeconds} s.",
                "Make the executions Standard."
            );
        }
        if (tooLong.Count == 0)
        {
            foreach (var flow in site.Machine.Flows.Where(IsExecution))
            {
                CheckAllWays(flow, findings);
            }
        }
    }

    /// <summary>Whether an Express execution begins and ends with the flow.</summary>
    private static bool IsExecution(FlowSite flow) =>
        flow.ExecutionType() == ExecutionType.Express && flow.Owner?.State is null or MapState { IsDistributed: true };

    private void CheckAllWays(FlowSite flow, Findings findings)
    {
        if (Shortest(flow) is { } way && way.Cost >= ServiceLimits.ExpressSeconds)
        {
            findings.Add(
                Description,
                flow.Path.Field("StartAt"),
                $"On each way through, {way.Cost} s are spent waiting; an Express execution ends after {ServiceLimits.ExpressSeconds} s.",
                "Make the executions Standard, or wait for less time."
            );
        }
    }

    /// <summary>The way through a flow on which the least time is spent waiting.</summary>
    private static Way? Shortest(FlowSite flow)
    {
        var graph = new FlowGraph(flow);
        return graph.Start < 0
            ? null
            : graph.Cheapest(
                [graph.Start],
                state => graph.After(state).IsEmpty || flow.States[state].State is StateWithNext { End: true },
                state => Seconds(flow.States[state])
            );
    }

    private static long Seconds(StateSite site) =>
        site.State switch
        {
            ParallelState => site.Flows.Max(branch => Shortest(branch)?.Cost ?? 0),
            MapState { IsDistributed: false } when MapItems.Count(site.State) > 0 => site.Flows.Sum(flow =>
                Shortest(flow)?.Cost ?? 0
            ),
            _ => WaitTime.Of(site.State),
        };
}
