using Workflows.Checks;

namespace Workflows.Limits.History;

/// <summary>Finds the loops of a definition. Express executions have no history that could become too long.</summary>
internal static class LoopFinder
{
    public static IReadOnlyList<Loop> Find(LimitSite site) =>
        [
            .. site
                .Machine.Flows.Where(flow => flow.ExecutionType() == ExecutionType.Standard)
                .SelectMany(flow => Find(flow, site.Events)),
        ];

    private static IEnumerable<Loop> Find(FlowSite flow, EventCounts events) =>
        new FlowGraph(flow)
            .Cycles()
            .Select(cycle => Create([.. cycle.States.Select(s => flow.States[s])], cycle.Graph, events));

    private static Loop Create(IReadOnlyList<StateSite> states, FlowGraph graph, EventCounts events)
    {
        var back = graph.Cheapest(
            graph.After(graph.Start),
            state => state == graph.Start,
            state => events.Of(states[state])
        )!;
        List<StateSite> turn = [states[graph.Start], .. back.States.SkipLast(1).Select(s => states[s])];
        return new Loop(
            turn,
            back.Cost,
            turn.Sum(site => WaitTime.Of(site.State)),
            LoopCount.Turns(states.Select(site => site.State))
        );
    }
}
