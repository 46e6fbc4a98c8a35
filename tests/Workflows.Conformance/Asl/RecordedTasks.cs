using Workflows.Engine.Tasks;

namespace Workflows.Conformance;

/// <summary>
/// Gives the answers that were recorded for the tasks of a case. An attempt gets the first answer left whose state and
/// request are its own, since concurrent attempts may come in another order than on the day of the recording.
/// </summary>
internal sealed class RecordedTasks(Json recorded, Placeholders placeholders) : ITaskRunner
{
    private readonly Lock access = new();
    private readonly Dictionary<string, List<Json>> answers = Enumerable
        .Range(0, recorded.Count)
        .ToDictionary(i => recorded.Keys[i], i => recorded.Values[i].Items.ToArray().ToList(), StringComparer.Ordinal);

    /// <summary>Whether each attempt sent what was recorded; else the first one that did not.</summary>
    public Verdict Verdict { get; private set; } = Verdict.Passed;

    public string? Missing(TaskState state) => null;

    public async Task<TaskOutcome> RunAsync(TaskRequest request)
    {
        var answer = Take(request);
        request.Submitted(answer["submitted"]);
        if (!answer["hang"].IsUndefined || answer["timedOut"].IsTrue)
        {
            await HangAsync(request);
        }
        return answer["throw"].IsUndefined
            ? TaskOutcome.Success(answer["return"])
            : TaskOutcome.Failure(Text(answer["throw"]["error"]), Text(answer["throw"]["cause"]));
    }

    private Json Take(TaskRequest request)
    {
        lock (access)
        {
            var left = answers.GetValueOrDefault(request.Resource) ?? [];
            var at = left.FindIndex(a => IsOfState(a, request) && IsSame(a, request));
            if (at < 0)
            {
                at = left.FindIndex(a => IsOfState(a, request));
                Fail(at < 0 ? "no further call" : $"the call {left[at]["request"]}", request);
            }
            if (at < 0)
            {
                return Json.Object(("throw", Json.Object(("error", "NotRecorded"))));
            }
            var answer = left[at];
            left.RemoveAt(at);
            return answer;
        }
    }

    private static bool IsOfState(Json answer, TaskRequest request) =>
        answer["state"].IsNullOrUndefined || answer["state"] == request.StateName;

    private bool IsSame(Json answer, TaskRequest request) =>
        answer["request"].IsUndefined || placeholders.MatchOld(answer["request"], request.Arguments);

    private void Fail(string expected, TaskRequest request)
    {
        if (!Verdict.IsFailure)
        {
            Verdict = Verdict.Failed($"{expected} of {request.Resource}", request.Arguments.ToString());
        }
    }

    /// <summary>Waits, on the execution's clock, until no one waits for the answer any more.</summary>
    private static async Task HangAsync(TaskRequest request)
    {
        while (true)
        {
            await Task.Delay(TimeSpan.FromDays(30), request.Clock, request.CancellationToken);
        }
    }

    private static string? Text(Json value) => value.TryGetString(out var text) ? text : null;
}
