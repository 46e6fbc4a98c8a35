namespace Workflows.Compiler.Lowering;

/// <summary>The nodes of a state machine, a branch or a processor, found by following them from the first one.</summary>
internal sealed class FlowGraph
{
    /// <summary>Leads to the first node.</summary>
    public Label Start { get; } = new();

    /// <summary>The nodes that can be reached, in the order of the source.</summary>
    public IReadOnlyList<Node> Nodes() => [.. From(Start).OrderBy(n => n.Order)];

    /// <summary>The nodes that can be reached from a label, its own included.</summary>
    public static IReadOnlyCollection<Node> From(Label label)
    {
        var found = new HashSet<Node>();
        var waiting = new Stack<Node>([label.Node]);
        while (waiting.TryPop(out var node))
        {
            if (!found.Add(node))
            {
                continue;
            }
            foreach (var edge in node.Edges)
            {
                if (edge.Next is { } next)
                {
                    waiting.Push(next.Node);
                }
            }
        }
        return found;
    }

    /// <summary>The nodes of this flow and of all flows inside of it, in the order of the source.</summary>
    public IEnumerable<Node> AllNodes() =>
        Nodes().SelectMany(n => n.Flows.SelectMany(f => f.AllNodes()).Prepend(n)).OrderBy(n => n.Order);
}
