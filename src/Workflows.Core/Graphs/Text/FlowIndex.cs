namespace Workflows.Graphs;

/// <summary>The edges of a flow by the nodes that they join.</summary>
internal sealed class FlowIndex
{
    private readonly ILookup<int, GraphEdge> from;
    private readonly ILookup<int, GraphEdge> to;
    private readonly HashSet<int> marks;
    private readonly bool hasOneState;

    public FlowIndex(GraphFlow flow)
    {
        from = flow.Edges.ToLookup(static e => e.From);
        to = flow.Edges.ToLookup(static e => e.To);
        hasOneState = !flow.Nodes.OfType<StateNode>().Skip(1).Any();
        marks = [.. flow.Nodes.Where(static n => n is StartNode or EndNode).Select(static n => n.Id)];
    }

    /// <summary>The edges that leave a node.</summary>
    public IEnumerable<GraphEdge> From(GraphNode node) => from[node.Id];

    /// <summary>The edges that lead to a node.</summary>
    public IEnumerable<GraphEdge> To(GraphNode node) => to[node.Id];

    /// <summary>How a state is tried again, as far as that is drawn.</summary>
    public IEnumerable<RetryEdge> Retries(StateNode state) =>
        from[state.Id].OfType<RetryEdge>().Where(static r => !r.IsRoutine);

    /// <summary>Whether the state is to be marked as the flow's first; the only state needs no mark.</summary>
    public bool IsMarkedFirst(StateNode state) => !hasOneState && IsFirst(state);

    /// <summary>Whether the state is to be marked as one that the flow ends with; the only state needs no mark.</summary>
    public bool IsMarkedLast(StateNode state) => !hasOneState && IsLast(state);

    /// <summary>Whether an edge leaves the mark of the start, or leads to that of the end.</summary>
    public bool IsOfMark(GraphEdge edge) => marks.Contains(edge.From) || marks.Contains(edge.To);

    /// <summary>Whether the flow begins with the node.</summary>
    public bool IsFirst(GraphNode node) => to[node.Id].Any(e => marks.Contains(e.From));

    /// <summary>Whether the flow ends with the state.</summary>
    public bool IsLast(StateNode state) =>
        state.Type is "Succeed" or "Fail" || from[state.Id].Any(e => marks.Contains(e.To));
}
