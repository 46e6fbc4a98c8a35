using Workflows.Checks;
using Workflows.DataFlow.Evaluation;
using Workflows.DataFlow.Flow;

namespace Workflows.DataFlow.Histories;

/// <summary>
/// Reports what is wrong with the states of a definition. What is missing is reported with a way on which it is
/// missing, and not at all if there is none; once on each way, at the first state that asks for it.
/// </summary>
internal sealed class Reporter(Surroundings surroundings, MachineSite machine, FlowPart root)
{
    /// <summary>After so many steps no more ways are looked for: what has been found until then keeps its reader busy.</summary>
    private const int MostSteps = 50_000;

    /// <summary>Of each state so many arrivals are followed; if they prove nothing, more of them.</summary>
    private static readonly int[] Arrivals = [1, 16];

    private readonly Lazy<Decisions> decisions = new(() => new Decisions(machine));
    private readonly Dictionary<(string Variable, int Arrivals), Exploration> explorations = [];
    private readonly HashSet<(FlowNode Node, string Code, string Subject)> reported = [];
    private readonly HashSet<(string Code, string Subject)> subjects = [];
    private readonly Budget budget = new(MostSteps);

    /// <summary>Reports what is wrong with a state.</summary>
    /// <param name="node">The state.</param>
    /// <param name="notes">What is wrong with it under what is known of it.</param>
    /// <param name="findings">Where reports go.</param>
    public void Report(FlowNode node, IReadOnlyList<Note> notes, Findings findings)
    {
        foreach (var note in notes)
        {
            if (!NeedsWay(note.Rule))
            {
                findings.Add(note.Rule, note.Path, note.Text);
            }
            else if (!reported.Contains((node, note.Rule.Code, note.Subject)))
            {
                ReportMissing(node, note, findings);
            }
        }
    }

    private static bool NeedsWay(RuleDescription rule) =>
        rule == DataFlowRules.MissingArgument
        || rule == DataFlowRules.DefaultArgument
        || rule == DataFlowRules.UnsetVariable
        || rule == DataFlowRules.MissingField;

    private void ReportMissing(FlowNode node, Note note, Findings findings)
    {
        if (FindWay(node, note) is not var (arrival, certainty))
        {
            return;
        }
        // What else is missing on the same way is the same mistake.
        var missing = NotesOn(node, arrival.Facts)
            .Where(n => n.Rule == note.Rule && n.Certainty == certainty && !IsReportedBefore(arrival, n))
            .DistinctBy(static n => n.Subject, StringComparer.Ordinal)
            .OrderBy(static n => n.Subject, StringComparer.Ordinal)
            .ToList();
        foreach (var one in missing)
        {
            reported.Add((node, one.Rule.Code, one.Subject));
            subjects.Add((one.Rule.Code, one.Subject));
        }
        var names = string.Join(", ", missing.Select(static n => Arrival.Quoted(n.Subject)));
        var help = string.Join(' ', missing.Select(static n => n.Text));
        var (rule, title) =
            note.Rule == DataFlowRules.DefaultArgument ? (note.Rule, $"DefaultArgument: [{names}]")
            : note.Rule == DataFlowRules.MissingField && certainty != Certainty.Certain
                ? (DataFlowRules.OptionalField, $"OptionalArgument: {{{names}}}")
            : (note.Rule, $"MissingArgument: {{{names}}}");
        findings.Add(rule, note.Path, $"{title} : {arrival.Describe()}", help);
    }

    /// <summary>Whether the same is missing earlier on the way, and has been reported there.</summary>
    private bool IsReportedBefore(Arrival arrival, Note note) =>
        subjects.Contains((note.Rule.Code, note.Subject))
        && arrival.ComesThrough(before => reported.Contains((before, note.Rule.Code, note.Subject)));

    /// <summary>The shortest way on which it is missing; if there is none on which it surely is, one on which it may be.</summary>
    private (Arrival Arrival, Certainty Certainty)? FindWay(FlowNode node, Note note)
    {
        Arrival? possible = null;
        foreach (var arrivals in Arrivals)
        {
            foreach (var arrival in Explore(node, note, arrivals).At(node, budget))
            {
                if (IsReportedBefore(arrival, note))
                {
                    continue;
                }
                var found = NotesOn(node, arrival.Facts).FirstOrDefault(note.IsAbout);
                if (found is { Certainty: Certainty.Certain })
                {
                    return (arrival, Certainty.Certain);
                }
                possible ??= found is { Certainty: Certainty.Possible } ? arrival : null;
            }
        }
        return possible is null ? null : (possible, Certainty.Possible);
    }

    /// <summary>For a variable only those ways are followed that do not set it; so none of them is missed.</summary>
    private Exploration Explore(FlowNode node, Note note, int arrivals)
    {
        var number = note.Rule == DataFlowRules.UnsetVariable ? surroundings.Variables.Find(note.Subject) : -1;
        var isFollowed = number >= 0 && !IsDistributed(node.Flow);
        var key = (isFollowed ? note.Subject : "", arrivals);
        if (!explorations.TryGetValue(key, out var exploration))
        {
            exploration = new Exploration(surroundings, decisions.Value, isFollowed ? number : null, arrivals);
            exploration.Start(root);
            explorations.Add(key, exploration);
        }
        return exploration;
    }

    /// <summary>Whether the flow has variables of its own only.</summary>
    private static bool IsDistributed(FlowPart flow) =>
        flow.Owner is { } owner && (owner.State is MapState { IsDistributed: true } || IsDistributed(owner.Flow));

    private IReadOnlyList<Note> NotesOn(FlowNode node, Facts facts)
    {
        var notes = new Notes();
        var evaluation = StateEvaluation.Of(surroundings, node.Site, facts, notes);
        evaluation.Ways();
        if (node.Inner.Count > 0)
        {
            evaluation.EnterInner();
            if (Fixpoint.Outputs(node) is { } outputs)
            {
                evaluation.Complete(outputs);
            }
        }
        return notes.Found;
    }
}
