namespace Workflows.Compiler.Lowering;

/// <summary>Makes the nodes of a machine as few as they can be.</summary>
internal static class Simplifier
{
    public static void Run(FlowGraph machine)
    {
        bool changed;
        do
        {
            var flows = machine.AllNodes().SelectMany(n => n.Flows).Prepend(machine).ToList();
            changed = false;
            foreach (var flow in flows)
            {
                changed |= UnreadVariables.Run(flow) | EmptyPasses.Run(flow) | PassMerging.Run(flow);
            }
        } while (changed);
    }
}
