namespace Workflows.Graphs;

/// <summary>Prints graphs in DOT, the language of Graphviz.</summary>
/// <remarks>
/// <para>
/// A node is called as its state. A Choice becomes a box for each of its rules, <c>cond1</c>, <c>cond2</c> …, of one hue.
/// A single rule's box also has the way that is taken otherwise, dashed; of several rules that way has a box of its own.
/// A task's node has the fields of its input as attributes, <c>true</c> for those that may be left out.
/// </para>
/// <para>The first state has a thick border, a state with which the flow ends a double one.</para>
/// </remarks>
public static class DotPrinter
{
    /// <summary>The graph as a DOT text.</summary>
    public static string Print(WorkflowGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new DotWriter(graph).Write();
    }
}
