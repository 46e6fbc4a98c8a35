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
            await Task.Delay(Timeout.InfiniteTimeSpan, request.Clock, request.CancellationToken);
        }
        return answer["throw"].IsUndefined
            ? TaskOutcome.Success(answer["return"])
            : TaskOutcome.Failure(Text(answer["throw"]["error"]), Text(answer["throw"]["cause"]));
    }

    private static string? Text(Json value) => value.TryGetString(out var text) ? text : null;
}
