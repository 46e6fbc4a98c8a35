using Workflows.Checks;
using Workflows.DataFlow.Flow;

namespace Workflows.DataFlow;

/// <summary>Finds loops that nothing leads out of, whatever the data.</summary>
internal static class EndlessLoops
{
    /// <summary>Reports the loops of a flow from which no state can be come to that ends it.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="reached">Its states that something leads to, in order.</param>
    /// <param name="findings">Where reports go.</param>
    public static void Check(FlowPart flow, IEnumerable<FlowNode> reached, Findings findings)
    {
        var ending = Ending(flow);
        var seen = new HashSet<FlowNode>(ReferenceEqualityComparer.Instance);
        foreach (var node in reached)
        {
            if (!ending.Contains(node) && Loop(node, seen) is { } loop)
            {
                var names = string.Join(" -> ", loop.Append(loop[0]).Select(static n => n.State.Name));
                findings.Add(
                    DataFlowRules.EndlessLoop,
                    loop[0].Site.Path,
                    $"Infinite recursion: nothing leads out of the loop {names}.",
                    "Lead from one of its states to one that ends the flow, such as by a Choice state."
                );
            }
        }
    }

    /// <summary>The states from which the flow can come to an end.</summary>
    private static HashSet<FlowNode> Ending(FlowPart flow)
    {
        var before = flow
            .Nodes.SelectMany(node => node.Targets().Select(target => (Target: flow.Find(target), Node: node)))
            .Where(static edge => edge.Target is not null)
            .ToLookup(static edge => edge.Target!, static edge => edge.Node);
        var open = new Stack<FlowNode>(flow.Nodes.Where(Ends));
        var ending = new HashSet<FlowNode>(open, ReferenceEqualityComparer.Instance);
        while (open.TryPop(out var node))
        {
            foreach (var earlier in before[node])
            {
                if (ending.Add(earlier))
                {
                    open.Push(earlier);
                }
            }
        }
        return ending;
    }

    /// <summary>A Choice state without a default ends the execution, if only with an error.</summary>
    private static bool Ends(FlowNode node) =>
        node.State is SucceedState or FailState or StateWithNext { Next: null } or ChoiceState { Default: null };

    /// <summary>The loop that a state leads into; none if it was found before.</summary>
    private static List<FlowNode>? Loop(FlowNode start, HashSet<FlowNode> seen)
    {
        var way = new List<FlowNode>();
        for (var at = start; at is not null; )
        {
            if (!seen.Add(at))
            {
                var first = way.IndexOf(at);
                return first < 0 ? null : way[first..];
            }
            way.Add(at);
            at = at.Targets().Select(at.Flow.Find).FirstOrDefault(static n => n is not null);
        }
        return null;
    }
}
