using Workflows.Checks;
using Workflows.Jsonata.Types;

namespace Workflows.DataFlow.Flow;

/// <summary>A state in the graph of a definition.</summary>
internal sealed class FlowNode(FlowPart flow, StateSite site)
{
    /// <summary>The flow that the state belongs to.</summary>
    public FlowPart Flow => flow;

    public StateSite Site => site;

    public State State => site.State;

    /// <summary>The flows inside the state.</summary>
    public IReadOnlyList<FlowPart> Inner { get; set; } = [];

    /// <summary>What is known when the state is entered; <see langword="null"/> as long as nothing leads to it.</summary>
    public Facts? Entered { get; set; }

    /// <summary>What is wrong with the state, as far as it was found when it was entered last.</summary>
    public Notes EntryNotes { get; set; } = new();

    /// <summary>What is wrong with the state, as far as it was found when the flows inside it had ended last.</summary>
    public Notes ExitNotes { get; set; } = new();

    /// <summary>The targets that the definition names: where the state may lead, whatever the data.</summary>
    public IEnumerable<string> Targets()
    {
        if (State is StateWithNext { Next: { } next })
        {
            yield return next;
        }
        if (State is ChoiceState choice)
        {
            foreach (var rule in choice.Rules)
            {
                yield return rule.Next;
            }
            if (choice.Default is { } otherwise)
            {
                yield return otherwise;
            }
        }
        foreach (var catcher in (State as StateWithRetry)?.Catchers ?? [])
        {
            yield return catcher.Next;
        }
    }
}

/// <summary>A flow in the graph of a definition: the definition itself, a branch, a processor.</summary>
internal sealed class FlowPart
{
    private readonly StateFlow flow;

    public FlowPart(FlowSite site, FlowNode? owner)
    {
        flow = site.Flow;
        Site = site;
        Owner = owner;
        Nodes = [.. site.States.Select(s => new FlowNode(this, s))];
        foreach (var node in Nodes)
        {
            node.Inner = [.. node.Site.Flows.Select(inner => new FlowPart(inner, node))];
        }
    }

    public FlowSite Site { get; }

    /// <summary>The state that the flow is inside of; none for the definition itself.</summary>
    public FlowNode? Owner { get; }

    /// <summary>The states of the flow itself.</summary>
    public IReadOnlyList<FlowNode> Nodes { get; }

    /// <summary>What the flow may give; <see cref="JsonType.Never"/> as long as no way to its end is known.</summary>
    public JsonType Output { get; set; } = JsonType.Never;

    /// <summary>The state that runs first; none if it is not there.</summary>
    public FlowNode? Start => Find(flow.StartAt);

    /// <summary>A state of the flow; none if there is none of that name.</summary>
    public FlowNode? Find(string name) => flow.States.IndexOf(name) is >= 0 and var at ? Nodes[at] : null;
}
