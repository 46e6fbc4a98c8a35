namespace Workflows.Compiler.Lowering;

/// <summary>
/// Lets the way to a Pass node do what the node does, so that the node needs no state: its assignments, and the result
/// of the flow if it ends there.
/// </summary>
internal static class PassMerging
{
    /// <summary>Merges what can be merged in one flow; says whether something was.</summary>
    public static bool Run(FlowGraph flow)
    {
        var nodes = flow.Nodes();
        var ways = nodes
            .SelectMany(n => n.Edges)
            .Select(e => e.Next)
            .OfType<Label>()
            .Append(flow.Start)
            .GroupBy(l => l.Node)
            .ToDictionary(g => g.Key, g => g.Count());
        var merged = false;
        foreach (var node in nodes)
        {
            foreach (var edge in node.Edges)
            {
                while (
                    edge.Next?.Node is PassNode pass && pass != node && ways[pass] == 1 && MayMerge(node, edge, pass)
                )
                {
                    Merge(edge, pass);
                    merged = true;
                }
            }
        }
        return merged;
    }

    private static bool MayMerge(Node node, Edge edge, PassNode pass)
    {
        if (pass.ChosenName is not null || (pass.Then.Output is not null && !MayTakeOutput(edge, pass)))
        {
            return false;
        }
        // What fails in a node that catches or retries must fail after it, where it is neither caught nor tried again.
        if (!pass.Terms.All(TermAnalysis.IsTotal) && (edge is CatchEdge || HandlesEvaluationErrors(node)))
        {
            return false;
        }
        return edge.Assign.TrueForAll(a => MayReplace(a, pass) && MayOverwrite(a, pass));
    }

    /// <summary>Only the way on after a state can give a result, and not after one that has only dropped a value.</summary>
    private static bool MayTakeOutput(Edge edge, PassNode pass) =>
        edge is NextEdge { Output: null } && pass.Then.Next is null;

    /// <summary>Whether what was just set can be put in where the Pass node reads it, because it costs nothing to repeat.</summary>
    private static bool MayReplace(Assignment assignment, PassNode pass) =>
        TermAnalysis.IsPath(assignment.Value)
        || !pass.Terms.Any(t => TermAnalysis.CountUses(t, assignment.Variable) > 0);

    /// <summary>Whether nothing is lost if the Pass node's value takes the place of what was just set: it cannot fail.</summary>
    private static bool MayOverwrite(Assignment assignment, PassNode pass) =>
        TermAnalysis.IsTotal(assignment.Value) || pass.Then.Assign.TrueForAll(a => a.Variable != assignment.Variable);

    private static bool HandlesEvaluationErrors(Node node) =>
        node is WorkNode work
        && work.Retry.SelectMany(r => r.ErrorEquals)
            .Concat(work.Catch.SelectMany(c => c.Errors))
            .Any(e => e is ErrorNames.All or ErrorNames.TaskFailed or ErrorNames.QueryEvaluationError);

    private static void Merge(Edge edge, PassNode pass)
    {
        var before = edge.Assign.ToList();
        Term Put(Term term) => before.Aggregate(term, (t, a) => TermSubstitution.Replace(t, a.Variable, a.Value));
        foreach (var (variable, value) in pass.Then.Assign)
        {
            edge.Assign.RemoveAll(a => a.Variable == variable);
            edge.Assign.Add(new(variable, Put(value)));
        }
        if (edge is NextEdge next && pass.Then.Output is { } output)
        {
            next.Output = Put(output);
        }
        edge.Next = pass.Then.Next;
    }
}
