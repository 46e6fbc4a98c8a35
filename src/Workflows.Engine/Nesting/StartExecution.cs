using Workflows.Engine.Tasks;

namespace Workflows.Engine.Nesting;

/// <summary>A way of starting an execution from a Task state.</summary>
/// <param name="IsAwaited">Whether the state waits for the execution to end.</param>
/// <param name="FailsWithIt">Whether the state fails if the execution does.</param>
/// <param name="GivesJson">Whether input and output are given as JSON, not as text.</param>
internal sealed record StartExecution(bool IsAwaited, bool FailsWithIt, bool GivesJson)
{
    /// <summary>The way of a resource; <see langword="null"/> if it starts no execution.</summary>
    public static StartExecution? Of(string resource) =>
        resource switch
        {
            "arn:aws:states:::states:startExecution" or "arn:aws:states:::aws-sdk:sfn:startExecution" => new(
                IsAwaited: false,
                FailsWithIt: false,
                GivesJson: false
            ),
            "arn:aws:states:::states:startExecution.sync" => new(IsAwaited: true, FailsWithIt: true, GivesJson: false),
            "arn:aws:states:::states:startExecution.sync:2" => new(IsAwaited: true, FailsWithIt: true, GivesJson: true),
            "arn:aws:states:::aws-sdk:sfn:startSyncExecution" => new(
                IsAwaited: true,
                FailsWithIt: false,
                GivesJson: false
            ),
            _ => null,
        };

    /// <summary>What the state gets of an execution that has ended.</summary>
    public TaskOutcome Answer(NestedResult nested)
    {
        if (!IsAwaited)
        {
            return TaskOutcome.Success(nested.Execution.Started());
        }
        var described = nested.Described(GivesJson);
        return nested.Succeeded || !FailsWithIt
            ? TaskOutcome.Success(described)
            : TaskOutcome.Failure(ErrorNames.TaskFailed, described.ToString());
    }
}
