using Workflows.Checks;

namespace Workflows.Limits.History;

/// <summary>
/// How many events states record at least: where nothing fails, nothing is retried, and the shortest way is taken. A Map
/// whose items are found out when it runs counts one.
/// </summary>
internal sealed class EventCounts
{
    private const long Entered = 1;
    private const long EnteredAndExited = 2;

    /// <summary>A task is scheduled, started, and ends.</summary>
    private const long Work = 3;

    private const long Submitted = 1;

    /// <summary>The state starts, and ends, beside being entered and exited.</summary>
    private const long FanOut = 2;

    /// <summary>A map run starts and ends.</summary>
    private const long MapRun = 2;

    /// <summary>An iteration starts and ends.</summary>
    private const long Iteration = 2;

    private readonly Dictionary<FlowSite, long> flows = [];

    /// <summary>The events of one visit of a state.</summary>
    public long Of(StateSite site) =>
        site.State switch
        {
            FailState => Entered,
            TaskState task => EnteredAndExited
                + Work
                + (site.Machine.Texts.Target(task.Resource) is { IsJob: true } or { IsCallback: true } ? Submitted : 0),
            ParallelState => EnteredAndExited + FanOut + site.Flows.Sum(Through),
            MapState { IsDistributed: true } => EnteredAndExited + FanOut + MapRun,
            MapState => EnteredAndExited + FanOut + (MapItems.Count(site.State) ?? 1) * OfItem(site),
            _ => EnteredAndExited,
        };

    /// <summary>The events of one item of an inline Map.</summary>
    public long OfItem(StateSite map) => Iteration + map.Flows.Sum(Through);

    /// <summary>The events of the shortest way through a flow.</summary>
    private long Through(FlowSite flow)
    {
        if (!flows.TryGetValue(flow, out var events))
        {
            var graph = new FlowGraph(flow);
            events =
                graph.Start < 0
                    ? 0
                    : graph
                        .Cheapest(
                            [graph.Start],
                            state => graph.After(state).IsEmpty || Ends(flow.States[state].State),
                            state => Of(flow.States[state])
                        )
                        ?.Cost
                        ?? 0;
            flows.Add(flow, events);
        }
        return events;
    }

    private static bool Ends(State state) => state is StateWithNext { End: true };
}
