namespace Workflows.Compiler.Lowering;

/// <summary>Makes the nodes of a machine as few as they can be.</summary>
internal static class Simplifier
{
    public static void Run(FlowGraph flow)
    {
        foreach (var inner in flow.Nodes().SelectMany(n => n.Flows))
        {
            Run(inner);
        }
        do
        {
            if (flow.Nodes().Any(static n => n is PassNode))
            {
                EmptyPasses.Run(flow);
                while (PassMerging.Run(flow)) { }
            }
        } while (UnreadVariables.Run(flow));
    }
}
