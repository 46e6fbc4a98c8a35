namespace Workflows.Compiler.Lowering;

/// <summary>Takes out assignments of variables that nothing reads after them, unless computing the value may fail or has to happen.</summary>
internal static class UnreadVariables
{
    /// <summary>Takes out what can be taken out in one flow; says whether something was.</summary>
    public static bool Run(FlowGraph flow)
    {
        var removed = 0;
        foreach (var edge in flow.Nodes().SelectMany(n => n.Edges).Where(e => e.Assign.Count > 0))
        {
            var read = ReadAfter(edge);
            removed += edge.Assign.RemoveAll(a => !read.Contains(a.Variable) && IsNeedless(a.Value));
        }
        return removed > 0;
    }

    /// <summary>The variables that are read on any way that begins with an edge.</summary>
    private static HashSet<Variable> ReadAfter(Edge edge) =>
        edge.Next is { } next
            ? [.. FlowGraph.From(next).SelectMany(n => n.AllTerms()).SelectMany(TermAnalysis.FreeVariables)]
            : [];

    private static bool IsNeedless(Term value) => TermAnalysis.IsTotal(value) && !TermAnalysis.IsVolatile(value);
}
