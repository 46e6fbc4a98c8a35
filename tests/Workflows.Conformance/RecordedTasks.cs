using Workflows.Engine.Tasks;

namespace Workflows.Conformance;

/// <summary>Gives the answers that were recorded for the tasks of a case, in their order.</summary>
internal sealed class RecordedTasks(Json recorded) : ITaskRunner
{
    private readonly Dictionary<string, Queue<Json>> answers = recorded.IsObject
        ? Enumerable
            .Range(0, recorded.Count)
            .ToDictionary(
                i => recorded.Keys[i],
                i => new Queue<Json>(recorded.Values[i].Items.ToArray()),
                StringComparer.Ordinal
            )
        : [];

    public string? Missing(TaskState state) => null;

    public async Task<TaskOutcome> RunAsync(TaskRequest request)
    {
        if (!answers.TryGetValue(request.Resource, out var queue) || !queue.TryDequeue(out var answer))
        {
            return TaskOutcome.Failure("NotRecorded", $"no answer of {request.Resource} is left");
        }
        if (!answer["hang"].IsUndefined || answer["timedOut"].IsTrue)
        {
            await HangAsync(request);
        }
        return answer["throw"].IsUndefined
            ? TaskOutcome.Success(answer["return"])
            : TaskOutcome.Failure(Text(answer["throw"]["error"]), Text(answer["throw"]["cause"]));
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
