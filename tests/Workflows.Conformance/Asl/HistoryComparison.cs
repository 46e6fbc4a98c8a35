using Workflows.Engine.History;

namespace Workflows.Conformance;

/// <summary>Compares the events of an execution with the recorded ones: their numbers, what they follow from, and all that they tell.</summary>
internal static class HistoryComparison
{
    private const string Details = "Details";

    /// <summary>The first event that differs; <see langword="null"/> if there is none.</summary>
    /// <param name="recorded">The recorded events: <c>id</c>, <c>prev</c>, <c>type</c>, and the details beside them.</param>
    /// <param name="history">The events.</param>
    /// <param name="placeholders">What stands for anything in the recording.</param>
    public static Verdict? Compare(Json recorded, IReadOnlyList<HistoryEvent> history, Placeholders placeholders)
    {
        var actual = HistoryJson.Write(history)["events"];
        for (var i = 0; i < Math.Min(recorded.Count, actual.Count); i++)
        {
            var expected = Comparable(recorded[i]);
            var described = Describe(actual[i], hasParsedCause: !expected["cause"].IsString);
            if (!placeholders.MatchOld(expected, described))
            {
                return Verdict.Failed($"event {expected}", described.ToString());
            }
        }
        return recorded.Count == actual.Count ? null : Verdict.Failed($"{recorded.Count} events", $"{actual.Count}");
    }

    /// <summary>What a recorded event tells that is no accident of that day: the name of an activity's worker is one.</summary>
    private static Json Comparable(Json recorded) => Json.Object(recorded.Members().Where(m => m.Key != "workerName"));

    /// <summary>An event of the API in the form of the recordings: details beside the numbers, JSON texts parsed.</summary>
    private static Json Describe(Json what, bool hasParsedCause)
    {
        var described = Json.Object(("id", what["id"]), ("prev", what["previousEventId"]), ("type", what["type"]));
        foreach (var (_, details) in what.Members().Where(m => m.Key.EndsWith(Details, StringComparison.Ordinal)))
        {
            foreach (
                var (key, value) in details.Members().Where(m => !m.Key.EndsWith(Details, StringComparison.Ordinal))
            )
            {
                described = described.With(key, Parsed(key, value, hasParsedCause));
            }
        }
        return described;
    }

    private static Json Parsed(string key, Json value, bool hasParsedCause) =>
        key switch
        {
            "input" or "output" or "parameters" => Json.Parse(value.GetString()),
            "cause" when hasParsedCause && Json.TryParse(value.GetString(), out var cause) => cause,
            "assignedVariables" => Json.Object(
                value.Members().Select(m => KeyValuePair.Create(m.Key, Json.Parse(m.Value.GetString())))
            ),
            _ => value,
        };
}
