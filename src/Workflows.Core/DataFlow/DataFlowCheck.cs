using Workflows.Checks;
using Workflows.DataFlow.Evaluation;
using Workflows.DataFlow.Flow;
using Workflows.DataFlow.Histories;

namespace Workflows.DataFlow;

/// <summary>
/// Finds out whether everything is set that is read, on each way through a definition, and of a fitting type: first
/// what may be known at each state, all ways together; then, for what is missing, a way on which it is.
/// </summary>
internal static class DataFlowCheck
{
    /// <summary>Checks the data flow of a definition without errors of form.</summary>
    /// <param name="machine">The definition.</param>
    /// <param name="options">What to report.</param>
    /// <param name="findings">Where findings go, in the order of the definition.</param>
    public static void Check(MachineSite machine, CheckOptions options, Findings findings)
    {
        var surroundings = new Surroundings(machine, options);
        var root = new FlowPart(machine.Root, owner: null);
        var reached = Fixpoint.Reach(surroundings, root);
        var reporter = new Reporter(surroundings, machine, root);
        foreach (var node in reached)
        {
            reporter.Report(node, node.EntryNotes.Found, findings);
            reporter.Report(node, node.ExitNotes.Found, findings);
        }
        foreach (var flow in reached.GroupBy(static n => n.Flow))
        {
            EndlessLoops.Check(flow.Key, flow, findings);
        }
    }
}
