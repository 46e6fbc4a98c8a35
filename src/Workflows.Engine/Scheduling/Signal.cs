namespace Workflows.Engine.Scheduling;

/// <summary>Wakes the one who waits, or spares the next one the wait. Setting it twice is setting it once.</summary>
internal sealed class Signal
{
    private readonly Lock access = new();
    private TaskCompletionSource? waiter;
    private bool isSet;

    public void Set()
    {
        TaskCompletionSource? woken;
        lock (access)
        {
            woken = waiter;
            waiter = null;
            isSet = woken is null;
        }
        woken?.SetResult();
    }

    public Task WaitAsync()
    {
        lock (access)
        {
            if (isSet)
            {
                isSet = false;
                return Task.CompletedTask;
            }
            waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return waiter.Task;
        }
    }
}
