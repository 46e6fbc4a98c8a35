using Workflows.Asl;

namespace Workflows.Checks;

/// <summary>A state and where it stands.</summary>
internal sealed class StateSite
{
    public StateSite(FlowSite flow, State state, StatePath path)
    {
        Flow = flow;
        State = state;
        Path = path;
        Flows = [.. InnerFlows(state, path).Select(inner => new FlowSite(flow.Machine, this, inner.Flow, inner.Path))];
    }

    /// <summary>The flow that the state belongs to.</summary>
    public FlowSite Flow { get; }

    public State State { get; }

    public StatePath Path { get; }

    /// <summary>The flows inside the state: branches, or a processor.</summary>
    public IReadOnlyList<FlowSite> Flows { get; }

    public MachineSite Machine => Flow.Machine;

    private static IEnumerable<(StateFlow Flow, StatePath Path)> InnerFlows(State state, StatePath path)
    {
        switch (state)
        {
            case ParallelState parallel:
                var branches = path.Field("Branches");
                return parallel.Branches.Select((branch, i) => ((StateFlow)branch, branches.Item(i)));
            case MapState { Processor: { } processor } map:
                return [(processor, path.Field(map.ItemProcessor is null ? "Iterator" : "ItemProcessor"))];
            default:
                return [];
        }
    }
}
