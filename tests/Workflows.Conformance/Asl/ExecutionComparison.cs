using Workflows.Engine;
using Workflows.Engine.History;

namespace Workflows.Conformance;

/// <summary>Compares an execution with its recording.</summary>
internal sealed class ExecutionComparison(Json item, ExecutionResult result, Placeholders placeholders)
{
    private readonly Json expect = item["expect"];

    /// <summary>The first difference; <see langword="null"/> if there is none.</summary>
    public Verdict? Verdict(bool comparesHistory) =>
        Differ("status", expect["status"], result.Status.ToText())
        ?? DifferIfRecorded("output", result.Output)
        ?? CompareFailure()
        ?? CompareEvents()
        ?? CompareStates()
        ?? DifferIfRecorded("evaluationFailures", Described(EvaluationFailure))
        ?? (comparesHistory ? CompareHistory() : null);

    private Verdict? CompareFailure() =>
        result.Status == ExecutionStatus.Succeeded
            ? null
            : Differ("error", expect["error"], Text(result.Error))
                ?? Differ("cause", expect["cause"], Text(result.Cause));

    private Verdict? CompareStates()
    {
        var actual = Described(State);
        return IsOrdered || !placeholders.MatchBag(expect["states"], actual)
            ? DifferIfRecorded("states", actual)
            : null;
    }

    private Verdict? CompareEvents()
    {
        if (!expect["events"].IsArray)
        {
            return null;
        }
        var expected = expect["events"].Items.ToArray().Select(e => e.GetString()).ToList();
        var actual = result.History.Select(e => e.Type.ToString()).ToList();
        if (!HasFixedOrder)
        {
            expected.Sort(StringComparer.Ordinal);
            actual.Sort(StringComparer.Ordinal);
        }
        return expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? null
            : Conformance.Verdict.Failed("events " + string.Join(" ", expected), string.Join(" ", actual));
    }

    /// <summary>Compares each event as a whole, where the recording has kept numbers and order.</summary>
    private Verdict? CompareHistory() =>
        item["history"].IsArray && IsOrdered
            ? HistoryComparison.Compare(item["history"], result.History, placeholders)
            : null;

    private Json Described(Func<HistoryEvent, Json> describe) =>
        Json.Array(result.History.Select(describe).Where(e => !e.IsUndefined));

    private static Json State(HistoryEvent what) =>
        what switch
        {
            StateEnteredEvent e => Json.Object(("state", e.Name), ("at", "entered"), ("input", e.Input)),
            StateExitedEvent e => Json.Object(
                ("state", e.Name),
                ("at", "exited"),
                ("output", e.Output),
                ("assigned", e.AssignedVariables)
            ),
            _ => default,
        };

    private static Json EvaluationFailure(HistoryEvent what) =>
        what is EvaluationFailedEvent e
            ? Json.Object(("error", e.Error), ("cause", e.Cause), ("location", Text(e.Location)), ("state", e.State))
            : default;

    private bool HasFixedOrder => !HasFlag("concurrent-events-order-may-vary");

    /// <summary>Whether the events can be compared one by one: a recording that has lost their numbers has lost their order, too.</summary>
    private bool IsOrdered => HasFixedOrder && !HasFlag("event-ids-normalised");

    private bool HasFlag(string flag) => item["flags"].Items.Contains(flag);

    private Verdict? DifferIfRecorded(string what, Json actual) =>
        expect[what].IsUndefined ? null : Differ(what, expect[what], actual);

    private Verdict? Differ(string what, Json expected, Json actual) =>
        placeholders.Match(expected, actual)
            ? null
            : Conformance.Verdict.Failed($"{what} {expected}", actual.ToString());

    private static Json Text(string? text) => text is null ? Json.Undefined : text;
}
