namespace Workflows.Compiler.Lowering;

/// <summary>Takes out assignments of variables that nothing reads after them, unless computing the value may fail or has to happen.</summary>
internal sealed class UnreadVariables
{
    private readonly Dictionary<Node, HashSet<Variable>> reads = [];

    /// <summary>Takes out what can be taken out in one flow; says whether something was.</summary>
    public static bool Run(FlowGraph flow)
    {
        var unread = new UnreadVariables();
        var removed = 0;
        foreach (var node in flow.Nodes())
        {
            foreach (var edge in node.Edges)
            {
                removed += edge.Assign.RemoveAll(a => IsNeedless(a.Value) && !unread.IsReadAfter(edge, a.Variable));
            }
        }
        return removed > 0;
    }

    private static bool IsNeedless(Term value) => TermAnalysis.IsTotal(value) && !TermAnalysis.IsVolatile(value);

    /// <summary>Whether a variable is read on some way that begins with an edge.</summary>
    private bool IsReadAfter(Edge edge, Variable variable) =>
        edge.Next is { } next && FlowGraph.From(next).Any(node => ReadsOf(node).Contains(variable));

    private HashSet<Variable> ReadsOf(Node node)
    {
        if (!reads.TryGetValue(node, out var variables))
        {
            variables = [.. node.AllTerms().SelectMany(TermAnalysis.FreeVariables)];
            reads.Add(node, variables);
        }
        return variables;
    }
}
