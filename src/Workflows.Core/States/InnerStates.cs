namespace Workflows;

/// <summary>The way into the flows that states have inside them.</summary>
internal static class InnerStates
{
    /// <summary>The flows inside a state: the branches of a Parallel state, the processor of a Map state.</summary>
    public static IReadOnlyList<StateFlow> InnerFlows(this State state) =>
        state switch
        {
            ParallelState parallel => parallel.Branches,
            MapState { Processor: { } processor } => [processor],
            _ => [],
        };

    /// <summary>The states of a flow and all those inside them, outer ones first.</summary>
    public static IEnumerable<State> AllStates(this StateFlow flow) =>
        flow.States.SelectMany<State, State>(s => [s, .. s.InnerFlows().SelectMany(AllStates)]);
}
