using Workflows.Engine.Tasks;

namespace Workflows.Engine.Scheduling;

/// <summary>A call of a task's code whose answer the scheduler takes in its turn.</summary>
internal sealed class RunningCall(Task<TaskOutcome> task, CallClock? clock, Pending<TaskOutcome> pending)
{
    public Task<TaskOutcome> Task => task;

    /// <summary>Whether no one waits for the answer any more.</summary>
    public bool IsGivenUp => pending.IsCompleted;

    /// <summary>Whether the code waits for the virtual time to move, as far as can be told.</summary>
    public bool WaitsForTime => clock is { WaitsForTime: true };

    /// <summary>Hands the answer over; one that comes too late is dropped.</summary>
    public void TakeAnswer()
    {
        if (!task.IsCompleted)
        {
            return;
        }
        pending.TryComplete(
            task.IsCompletedSuccessfully
                ? task.Result
                : HandlerError.Describe(task.Exception ?? (Exception)new TaskCanceledException(task))
        );
    }
}
