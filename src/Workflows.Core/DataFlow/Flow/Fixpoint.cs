using Workflows.DataFlow.Evaluation;
using Workflows.Jsonata.Types;

namespace Workflows.DataFlow.Flow;

/// <summary>
/// Collects what is known at each state, whichever way has led there. What a state gives is passed on to the next
/// ones and joined with what is known there, until nothing new is found. That ends, because there is no endless row of
/// ever larger types.
/// </summary>
internal sealed class Fixpoint
{
    private readonly Surroundings surroundings;
    private readonly StepOrder order;
    private bool isDue;

    private Fixpoint(Surroundings surroundings, FlowPart root)
    {
        this.surroundings = surroundings;
        order = new StepOrder(root);
    }

    /// <summary>Finds out what is known at each state of a definition; gives the states that something leads to, in order.</summary>
    public static IReadOnlyList<FlowNode> Reach(Surroundings surroundings, FlowPart root)
    {
        var fixpoint = new Fixpoint(surroundings, root);
        fixpoint.Enter(root.Start, surroundings.Start);
        fixpoint.Run();
        return
        [
            .. fixpoint
                .order.Steps.Where(static s => !s.IsExit && s.Node.Entered is not null)
                .Select(static s => s.Node),
        ];
    }

    private void Run()
    {
        while (isDue)
        {
            isDue = false;
            foreach (var step in order.Steps)
            {
                if (step.IsDue)
                {
                    step.IsDue = false;
                    Take(step);
                }
            }
        }
    }

    private void Take(Step step)
    {
        var node = step.Node;
        // Whatever is noted now is forgotten when the step is taken again, knowing more.
        var notes = new Notes();
        var evaluation = StateEvaluation.Of(surroundings, node.Site, node.Entered!, notes);
        if (step.IsExit)
        {
            node.ExitNotes = notes;
            if (Outputs(node) is { } outputs)
            {
                Leave(node, evaluation.Complete(outputs));
            }
            return;
        }
        node.EntryNotes = notes;
        foreach (var way in evaluation.Ways())
        {
            Leave(node, way);
        }
        if (node.State is ParallelState or MapState)
        {
            if (node.Inner.Count > 0)
            {
                var inner = evaluation.EnterInner();
                foreach (var flow in node.Inner)
                {
                    Enter(flow.Start, inner);
                }
            }
            Ask(order.Exit(node));
        }
    }

    /// <summary>What the flows inside a state give; <see langword="null"/> if one of them surely does not come to its end.</summary>
    public static IReadOnlyList<JsonType>? Outputs(FlowNode node)
    {
        var outputs = node.Inner.Select(static flow => flow.Output).ToList();
        // A Map need not have items; a Parallel state waits for all its branches.
        return node.State is ParallelState && outputs.Exists(static o => o.Kinds == JsonKinds.None) ? null : outputs;
    }

    private void Leave(FlowNode node, Way way)
    {
        if (way.Target is not null)
        {
            Enter(node.Flow.Find(way.Target), way.Facts);
            return;
        }
        var output = node.Flow.Output.Union(way.Facts.Input);
        if (!ReferenceEquals(output, node.Flow.Output))
        {
            node.Flow.Output = output;
            if (node.Flow.Owner is { } owner)
            {
                Ask(order.Exit(owner));
            }
        }
    }

    private void Enter(FlowNode? node, Facts facts)
    {
        if (node is null || facts.Input.Kinds == JsonKinds.None)
        {
            return;
        }
        var joined = node.Entered?.Join(facts) ?? facts;
        if (!ReferenceEquals(joined, node.Entered))
        {
            node.Entered = joined;
            Ask(order.Entry(node));
        }
    }

    private void Ask(Step step)
    {
        step.IsDue = true;
        isDue = true;
    }
}
