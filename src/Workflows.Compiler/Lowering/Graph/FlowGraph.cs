namespace Workflows.Compiler.Lowering;

/// <summary>The nodes of a state machine, a branch or a processor, found by following them from the first one.</summary>
internal sealed class FlowGraph
{
    /// <summary>Leads to the first node.</summary>
    public Label Start { get; } = new();

    /// <summary>The nodes that can be reached, in the order of the source.</summary>
    public IReadOnlyList<Node> Nodes() => [.. From(Start).OrderBy(n => n.Order)];

    /// <summary>The nodes that can be reached from a label, its own first, the nearest ways first.</summary>
    public static IEnumerable<Node> From(Label label)
    {
        var found = new HashSet<Node>();
        var waiting = new Queue<Node>([label.Node]);
        while (waiting.TryDequeue(out var node))
        {
            if (!found.Add(node))
            {
                continue;
            }
            yield return node;
            foreach (var edge in node.Edges)
            {
                if (edge.Next is { } next)
                {
                    waiting.Enqueue(next.Node);
                }
            }
        }
    }

    /// <summary>The nodes of this flow and of all flows inside of it, in the order of the source.</summary>
    public IEnumerable<Node> AllNodes() =>
        Nodes().SelectMany(n => n.Flows.SelectMany(f => f.AllNodes()).Prepend(n)).OrderBy(n => n.Order);
}
