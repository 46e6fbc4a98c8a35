namespace Workflows.Graphs;

/// <summary>The edges of a flow in DOT.</summary>
internal sealed class DotEdges
{
    private readonly DotPlaces places;
    private readonly FlowIndex index;
    private readonly HashSet<GraphEdge> back;

    private DotEdges(GraphFlow flow, FlowIndex index, DotPlaces places)
    {
        this.places = places;
        this.index = index;
        back = [.. BackEdges.Of(flow, flow.Nodes).Except(BackEdges.Of(flow, AsGraphviz(flow)))];
    }

    /// <summary>The edges, those between the same two nodes together: a strict graph has only one there.</summary>
    public static IEnumerable<IReadOnlyList<DotEdge>> Of(GraphFlow flow, FlowIndex index, DotPlaces places)
    {
        var edges = new DotEdges(flow, index, places);
        return flow
            .Nodes.OfType<StateNode>()
            .SelectMany(edges.From)
            .GroupBy(static e => (e.From, e.To))
            .Select(static g => g.Distinct().ToList());
    }

    /// <summary>
    /// The nodes in the order in which Graphviz goes through them: clusters come first, whatever leads to them. An edge
    /// that leads back only on the ways from the start must be told, or the first state would stand in the middle; the
    /// others Graphviz finds by itself, and then draws them better.
    /// </summary>
    private static IEnumerable<GraphNode> AsGraphviz(GraphFlow flow) =>
        flow.Nodes.OfType<StateNode>().OrderBy(static s => s.Groups.Count == 0);

    private IEnumerable<DotEdge> From(StateNode state) =>
        places.Find(state.Id) switch
        {
            DotChoice choice => choice.Boxes.SelectMany(box => From(box, choice.Junction)),
            DotCluster cluster => index
                .From(state)
                .Where(static e => e is not RetryEdge)
                .SelectMany(e => To(e, new DotEdge(cluster.Exit, "", Kind(e), Text(e)) { FromCluster = cluster.Name })),
            DotBox box => index
                .From(state)
                .Where(static e => e is not RetryEdge { IsRoutine: true })
                .SelectMany(e => To(e, new DotEdge(box.Name, "", Kind(e), Text(e)))),
            _ => [],
        };

    private IEnumerable<DotEdge> From(ConditionBox box, string? junction)
    {
        if (junction is not null)
        {
            yield return new DotEdge(junction, box.Name, DotEdgeKind.Next, null);
        }
        foreach (var way in box.Edges)
        {
            var kind = box.Edges.Count > 1 ? Kind(way) : DotEdgeKind.Next;
            foreach (var edge in To(way, new DotEdge(box.Name, "", kind, null)))
            {
                yield return edge;
            }
        }
    }

    /// <summary>An edge with its end: several if a decision's boxes have no dot before them.</summary>
    private IEnumerable<DotEdge> To(GraphEdge way, DotEdge edge) =>
        places
            .Heads(way.To)
            .Select(head =>
                edge with
                {
                    To = head,
                    ToCluster = (places.Find(way.To) as DotCluster)?.Name,
                    IsBack = back.Contains(way),
                }
            );

    private static DotEdgeKind Kind(GraphEdge edge) =>
        edge switch
        {
            DefaultEdge => DotEdgeKind.Otherwise,
            CatchEdge => DotEdgeKind.Catch,
            RetryEdge => DotEdgeKind.Retry,
            _ => DotEdgeKind.Next,
        };

    private static string? Text(GraphEdge edge) =>
        edge switch
        {
            CatchEdge caught => EdgeText.Of(caught),
            RetryEdge retry => EdgeText.Of(retry),
            _ => null,
        };
}
