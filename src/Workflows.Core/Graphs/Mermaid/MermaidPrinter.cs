namespace Workflows.Graphs;

/// <summary>Prints graphs as Mermaid flowcharts, which GitHub and many editors draw inside Markdown.</summary>
/// <remarks>
/// A Choice is a rhombus whose edges say what must hold. Parallel and Map states are boxes around their states. Errors lead
/// along dotted red edges.
/// </remarks>
public static class MermaidPrinter
{
    /// <summary>The graph as a Mermaid text.</summary>
    public static string Print(WorkflowGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new MermaidWriter(graph).Write();
    }
}
