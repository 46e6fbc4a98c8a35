namespace Workflows.Engine.Scheduling;

/// <summary>Timers by time, and those of one time by their order. Safe for any thread, since tasks' code may set timers.</summary>
internal sealed class TimerQueue
{
    private readonly Lock access = new();
    private readonly PriorityQueue<Timer, (DateTimeOffset Due, long Order)> timers = new();
    private long added;

    /// <summary>When the next timer is due.</summary>
    public DateTimeOffset? Next
    {
        get
        {
            lock (access)
            {
                DropCancelled();
                return timers.TryPeek(out _, out var at) ? at.Due : null;
            }
        }
    }

    public Timer Add(DateTimeOffset due, Action action)
    {
        var timer = new Timer(action);
        lock (access)
        {
            timers.Enqueue(timer, (due, added++));
        }
        return timer;
    }

    public Timer? Take()
    {
        lock (access)
        {
            DropCancelled();
            return timers.TryDequeue(out var timer, out _) ? timer : null;
        }
    }

    private void DropCancelled()
    {
        while (timers.TryPeek(out var timer, out _) && timer.IsCancelled)
        {
            timers.Dequeue();
        }
    }
}
