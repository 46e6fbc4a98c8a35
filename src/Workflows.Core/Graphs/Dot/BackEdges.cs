namespace Workflows.Graphs;

/// <summary>The edges that lead back: to a node through which the way to them has come.</summary>
internal sealed class BackEdges
{
    private readonly HashSet<GraphEdge> found = [];
    private readonly HashSet<int> entered = [];
    private readonly HashSet<int> left = [];
    private readonly ILookup<int, GraphEdge> edges;

    private BackEdges(GraphFlow flow) => edges = flow.Edges.ToLookup(static e => e.From);

    /// <summary>The edges that lead back on the ways from some nodes, each node gone from only if no way has led to it.</summary>
    public static IReadOnlySet<GraphEdge> Of(GraphFlow flow, IEnumerable<GraphNode> nodes)
    {
        var search = new BackEdges(flow);
        foreach (var node in nodes)
        {
            search.GoFrom(node.Id);
        }
        return search.found;
    }

    /// <summary>Depth first, without recursion: a flow may be ten thousand states long.</summary>
    private void GoFrom(int start)
    {
        var way = new Stack<IEnumerator<GraphEdge>>();
        var nodes = new Stack<int>();
        Enter(start);
        while (way.TryPeek(out var next))
        {
            if (!next.MoveNext())
            {
                _ = way.Pop();
                _ = left.Add(nodes.Pop());
            }
            else if (entered.Contains(next.Current.To) && !left.Contains(next.Current.To))
            {
                _ = found.Add(next.Current);
            }
            else
            {
                Enter(next.Current.To);
            }
        }

        void Enter(int node)
        {
            if (entered.Add(node))
            {
                nodes.Push(node);
                way.Push(edges[node].GetEnumerator());
            }
        }
    }
}
