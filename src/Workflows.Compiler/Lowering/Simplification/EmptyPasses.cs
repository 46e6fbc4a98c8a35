namespace Workflows.Compiler.Lowering;

/// <summary>Leads around Pass nodes that do nothing.</summary>
internal static class EmptyPasses
{
    /// <summary>Leads around what does nothing in one flow.</summary>
    public static void Run(FlowGraph flow)
    {
        while (After(flow.Start) is { } next)
        {
            flow.Start.Forward(next);
        }
        foreach (var edge in flow.Nodes().SelectMany(n => n.Edges))
        {
            while (edge.Next is { } label && After(label) is { } next)
            {
                edge.Next = next;
            }
        }
    }

    private static Label? After(Label label) =>
        label.Node is PassNode { ChosenName: null, Then: { Output: null, Assign.Count: 0 } then } ? then.Next : null;
}
