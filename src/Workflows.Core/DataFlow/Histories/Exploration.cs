using System.Collections.Immutable;
using Workflows.DataFlow.Evaluation;
using Workflows.DataFlow.Flow;

namespace Workflows.DataFlow.Histories;

/// <summary>
/// Follows single ways through a definition, the shortest first, and notes what is known on each: the proof that what
/// is missing can be missing. A way that decides a condition one way and then, with nothing changed, the other way is
/// none.
/// </summary>
/// <remarks>
/// Not all ways are followed, as there are too many: of each state only so many arrivals with different knowledge. The
/// ways are found as they are asked for.
/// </remarks>
/// <param name="surroundings">What is the same for all states.</param>
/// <param name="decisions">What Choice states decide.</param>
/// <param name="unset">The number of a variable; only ways on which it is not set are followed. None: all ways.</param>
/// <param name="mostArrivals">How many arrivals at one state are followed.</param>
internal sealed class Exploration(Surroundings surroundings, Decisions decisions, int? unset, int mostArrivals)
{
    private readonly Dictionary<FlowNode, List<Arrival>> arrivals = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<Arrival> open = new();

    /// <summary>Begins at the first state of a definition.</summary>
    public void Start(FlowPart root) => Arrive(root.Start, surroundings.Start, null, []);

    /// <summary>The ways that lead to a state, the shortest first.</summary>
    /// <param name="node">The state.</param>
    /// <param name="budget">How many more steps may be taken.</param>
    public IEnumerable<Arrival> At(FlowNode node, Budget budget)
    {
        for (var i = 0; ; i++)
        {
            while (arrivals.GetValueOrDefault(node) is not { } known || known.Count <= i)
            {
                if (!budget.Take() || !open.TryDequeue(out var arrival))
                {
                    yield break;
                }
                GoOn(arrival);
            }
            yield return arrivals[node][i];
        }
    }

    private void GoOn(Arrival arrival)
    {
        var node = arrival.Node;
        var evaluation = StateEvaluation.Of(surroundings, node.Site, arrival.Facts, notes: null);
        foreach (var way in evaluation.Ways())
        {
            Follow(arrival, way);
        }
        if (node.State is not (ParallelState or MapState))
        {
            return;
        }
        if (node.Inner.Count > 0)
        {
            var inner = evaluation.EnterInner();
            var kept = arrival.Decided.RemoveAll(static d => d.ReadsInput);
            foreach (var flow in node.Inner)
            {
                Arrive(flow.Start, inner, arrival, kept);
            }
        }
        if (Fixpoint.Outputs(node) is { } outputs)
        {
            Follow(arrival, evaluation.Complete(outputs));
        }
    }

    private void Follow(Arrival arrival, Way way)
    {
        if (way.Target is null)
        {
            return;
        }
        var decided = arrival.Decided;
        if (way.Rule is { } rule)
        {
            foreach (var decision in decisions.Of((ChoiceState)arrival.Node.State, rule))
            {
                var before = decided.Find(d => d.Condition.Equals(decision.Condition));
                if (before is null)
                {
                    decided = decided.Add(decision);
                }
                else if (before.Holds != decision.Holds)
                {
                    return;
                }
            }
        }
        decided = decided.RemoveAll(d => (d.ReadsInput && !way.KeepsInput) || Sets(way.Assign, d.Variables));
        Arrive(arrival.Node.Flow.Find(way.Target), way.Facts, arrival, decided);
    }

    private void Arrive(FlowNode? node, Facts facts, Arrival? from, ImmutableList<Decision> decided)
    {
        if (
            node is null
            || facts.Input.Kinds == Jsonata.Types.JsonKinds.None
            || (unset is { } number && !facts.Variables[number].MayBeAbsent)
        )
        {
            return;
        }
        if (!arrivals.TryGetValue(node, out var known))
        {
            arrivals[node] = known = [];
        }
        if (known.Count < mostArrivals && !known.Exists(a => a.Facts.Same(facts) && IsSubset(a.Decided, decided)))
        {
            var arrival = new Arrival(node, facts, from, decided);
            known.Add(arrival);
            open.Enqueue(arrival);
        }
    }

    /// <summary>Whether whoever has decided the first has all ways open that are open after the second.</summary>
    private static bool IsSubset(ImmutableList<Decision> few, ImmutableList<Decision> many) =>
        few.TrueForAll(d => many.Exists(m => m.Holds == d.Holds && m.Condition.Equals(d.Condition)));

    private static bool Sets(Json assign, IReadOnlyCollection<string> variables)
    {
        foreach (var key in assign.Keys)
        {
            if (variables.Contains(VariableNames.NameOf(key), StringComparer.Ordinal))
            {
                return true;
            }
        }
        return false;
    }
}
