namespace Workflows.Compiler.Lowering;

/// <summary>Takes out assignments of variables that nothing reads after them, unless computing the value may fail or has to happen.</summary>
internal sealed class UnreadVariables
{
    /// <summary>The variables that a node, or a node on some way from it, reads.</summary>
    private readonly Dictionary<Node, HashSet<Variable>> readFrom;

    private UnreadVariables(IReadOnlyList<Node> nodes)
    {
        readFrom = nodes.ToDictionary(static n => n, static n => ReadsOf(n));
        while (Spread(nodes)) { }
    }

    /// <summary>Takes out what can be taken out in one flow; says whether something was.</summary>
    public static bool Run(FlowGraph flow)
    {
        var nodes = flow.Nodes();
        if (!nodes.Any(static n => n.Edges.Any(static e => e.Assign.Count > 0)))
        {
            return false;
        }
        var unread = new UnreadVariables(nodes);
        var removed = 0;
        foreach (var edge in nodes.SelectMany(static n => n.Edges))
        {
            removed += edge.Assign.RemoveAll(a => !unread.IsReadAfter(edge, a.Variable) && IsNeedless(a.Value));
        }
        return removed > 0;
    }

    private static bool IsNeedless(Term value) => TermAnalysis.IsTotal(value) && !TermAnalysis.IsVolatile(value);

    private static HashSet<Variable> ReadsOf(Node node) => [.. node.AllTerms().SelectMany(TermAnalysis.FreeVariables)];

    /// <summary>Tells each node what the nodes after it read, the last ones first; says whether one did not know it all.</summary>
    private bool Spread(IReadOnlyList<Node> nodes)
    {
        var hasNews = false;
        foreach (var node in nodes.Reverse())
        {
            var reads = readFrom[node];
            var known = reads.Count;
            foreach (var edge in node.Edges)
            {
                if (edge.Next is { } next)
                {
                    reads.UnionWith(readFrom[next.Node]);
                }
            }
            hasNews |= reads.Count > known;
        }
        return hasNews;
    }

    /// <summary>Whether a variable is read on some way that begins with an edge.</summary>
    private bool IsReadAfter(Edge edge, Variable variable) =>
        edge.Next is { } next && readFrom[next.Node].Contains(variable);
}
