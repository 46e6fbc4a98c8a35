namespace Workflows.DataFlow.Flow;

/// <summary>A step of the analysis: a state is entered, or the flows inside it have come to their ends.</summary>
internal sealed class Step(FlowNode node, bool isExit)
{
    public FlowNode Node => node;

    public bool IsExit => isExit;

    /// <summary>Whether something is known that the step has not passed on yet.</summary>
    public bool IsDue { get; set; }
}

/// <summary>The steps in reverse postorder: but for loops, each comes after all that lead to it.</summary>
internal sealed class StepOrder
{
    private readonly Dictionary<FlowNode, Step> entries = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FlowNode, Step> exits = new(ReferenceEqualityComparer.Instance);
    private readonly List<Step> steps = [];

    public StepOrder(FlowPart root)
    {
        if (root.Start is { } start)
        {
            Visit(Entry(start));
        }
        steps.Reverse();
    }

    /// <summary>The steps that something leads to.</summary>
    public IReadOnlyList<Step> Steps => steps;

    /// <summary>The step in which a state is entered.</summary>
    public Step Entry(FlowNode node) => Get(entries, node, isExit: false);

    /// <summary>The step in which the flows inside a state have ended.</summary>
    public Step Exit(FlowNode node) => Get(exits, node, isExit: true);

    private static Step Get(Dictionary<FlowNode, Step> steps, FlowNode node, bool isExit)
    {
        if (!steps.TryGetValue(node, out var step))
        {
            steps[node] = step = new Step(node, isExit);
        }
        return step;
    }

    /// <summary>Depth first, without recursion: a flow may have thousands of states in a row.</summary>
    private void Visit(Step start)
    {
        var seen = new HashSet<Step>(ReferenceEqualityComparer.Instance) { start };
        var open = new Stack<(Step Step, IEnumerator<Step> Next)>();
        open.Push((start, Successors(start).GetEnumerator()));
        while (open.TryPeek(out var top))
        {
            if (!top.Next.MoveNext())
            {
                steps.Add(top.Step);
                open.Pop().Next.Dispose();
            }
            else if (seen.Add(top.Next.Current))
            {
                open.Push((top.Next.Current, Successors(top.Next.Current).GetEnumerator()));
            }
        }
    }

    private IEnumerable<Step> Successors(Step step)
    {
        var node = step.Node;
        if (!step.IsExit)
        {
            foreach (var inner in node.Inner)
            {
                if (inner.Start is { } start)
                {
                    yield return Entry(start);
                }
            }
            if (node.State is ParallelState or MapState)
            {
                yield return Exit(node);
            }
        }
        foreach (var name in node.Targets())
        {
            if (node.Flow.Find(name) is { } target)
            {
                yield return Entry(target);
            }
        }
        if (node.Flow.Owner is { } owner)
        {
            yield return Exit(owner);
        }
    }
}
