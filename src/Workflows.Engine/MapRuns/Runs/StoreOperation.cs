using Workflows.Engine.Scheduling;
using Workflows.Engine.Tasks;

namespace Workflows.Engine.MapRuns;

/// <summary>Waits for the object store, in the scheduler's turn.</summary>
internal static class StoreOperation
{
    /// <summary>Runs an operation; gives why it failed, <see langword="null"/> if it did not. An aborted run cancels it.</summary>
    public static async ValueTask<string?> RunAsync(FlowRun run, Func<CancellationToken, Task> operation)
    {
        using var cancellation = new CancellationTokenSource();
        var answer = new Pending<TaskOutcome>(run.Execution.Scheduler);
        run.WhileWaiting(() =>
        {
            cancellation.Cancel();
            answer.TryComplete(default);
        });
        var token = cancellation.Token;
        run.Execution.Scheduler.Call(_ => AttemptAsync(operation, token), answer);
        var outcome = await answer;
        run.WhileWaiting(null);
        return outcome.Cause;
    }

    private static async Task<TaskOutcome> AttemptAsync(
        Func<CancellationToken, Task> operation,
        CancellationToken cancellation
    )
    {
        try
        {
            await operation(cancellation);
            return default;
        }
        catch (Exception error)
        {
            // Whatever a store throws is the cause of the state's failure.
            return TaskOutcome.Failure(null, error.Message);
        }
    }
}
