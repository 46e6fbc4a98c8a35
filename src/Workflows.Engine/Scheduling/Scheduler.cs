using Workflows.Engine.Tasks;

namespace Workflows.Engine.Scheduling;

/// <summary>
/// Runs one execution: whatever is ready, then what the tasks have answered, then what the time brings, one after the
/// other. Nothing of an execution ever runs at the same time as something else of it, so its state needs no locks; only
/// tasks' code does, outside.
/// </summary>
/// <remarks>
/// On the virtual clock the order is a function of the definition, the input and the answers: tasks are started in the
/// order of their states and, although their code runs concurrently, their answers are taken in the order in which they
/// were started. Time moves only when nothing else can happen. On the real clock answers are taken as they come.
/// </remarks>
internal sealed class Scheduler
{
    // A clock's timer cannot run for months; when it has rung in vain, the waiting goes on.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly Queue<Action> ready = new();
    private readonly LinkedList<RunningCall> calls = [];
    private readonly TimerQueue timers = new();
    private readonly Signal changed = new();
    private readonly TimeProvider? realTime;
    private DateTimeOffset virtualNow;

    private Scheduler(TimeProvider? realTime, DateTimeOffset start)
    {
        this.realTime = realTime;
        virtualNow = start;
        Clock = realTime ?? new CallClock(this);
    }

    /// <summary>A scheduler whose time is its own and passes only when nothing else happens.</summary>
    public static Scheduler OnVirtualTime(DateTimeOffset start) => new(null, start);

    /// <summary>A scheduler that waits for the time to pass.</summary>
    public static Scheduler OnRealTime(TimeProvider time) => new(time, default);

    /// <summary>The execution's clock.</summary>
    public TimeProvider Clock { get; }

    public DateTimeOffset Now => realTime?.GetUtcNow() ?? virtualNow;

    private bool IsVirtual => realTime is null;

    /// <summary>Has the action run, after what is ready already.</summary>
    public void Enqueue(Action action) => ready.Enqueue(action);

    /// <summary>Has the action run at a time. May be called from tasks' code, on any thread.</summary>
    public Timer At(DateTimeOffset due, Action action)
    {
        var timer = timers.Add(due, action);
        changed.Set();
        return timer;
    }

    /// <summary>Tells that a task's code has begun or ceased to wait for the time. Any thread.</summary>
    public void Changed() => changed.Set();

    /// <summary>Starts a task's code, and has its answer taken in its turn.</summary>
    /// <param name="start">Starts the code with the clock it is to go by.</param>
    /// <param name="pending">What the answer completes.</param>
    public void Call(Func<TimeProvider, Task<TaskOutcome>> start, Pending<TaskOutcome> pending)
    {
        var clock = IsVirtual ? new CallClock(this) : null;
        Task<TaskOutcome> task;
        clock?.BeginStart();
        try
        {
            task = start(clock ?? realTime!);
        }
        catch (Exception error)
        {
            task = Task.FromException<TaskOutcome>(error);
        }
        clock?.EndStart();
        calls.AddLast(new RunningCall(task, clock, pending));
        if (!task.IsCompleted)
        {
            task.GetAwaiter().UnsafeOnCompleted(changed.Set);
        }
    }

    /// <summary>Runs until the work is done.</summary>
    /// <param name="isDone">Whether it is.</param>
    /// <param name="onCancelled">What to do, once, when the caller cancels; the work must then come to its end.</param>
    /// <param name="cancellation">The caller's cancellation.</param>
    public async Task RunAsync(Func<bool> isDone, Action onCancelled, CancellationToken cancellation)
    {
        await using var registration = cancellation.UnsafeRegister(static s => ((Signal)s!).Set(), changed);
        var cancelled = false;
        while (true)
        {
            if (!cancelled && cancellation.IsCancellationRequested)
            {
                cancelled = true;
                onCancelled();
            }
            if (ready.TryDequeue(out var next))
            {
                next();
                continue;
            }
            if (isDone())
            {
                return;
            }
            var answer = TakeAnswer();
            if (answer == Turn.Taken || (answer == Turn.None && FireTimer()))
            {
                continue;
            }
            await WaitAsync();
        }
    }

    /// <summary>Takes the answer whose turn it is, if it is there.</summary>
    private Turn TakeAnswer()
    {
        for (var node = calls.First; node is not null; node = node.Next)
        {
            var call = node.Value;
            if (call.Task.IsCompleted || call.IsGivenUp)
            {
                calls.Remove(node);
                call.TakeAnswer();
                return Turn.Taken;
            }
            if (IsVirtual && !call.WaitsForTime)
            {
                return Turn.Awaited;
            }
        }
        return Turn.None;
    }

    /// <summary>Fires the next timer: on the virtual clock whenever it is, on the real one if it is due.</summary>
    private bool FireTimer()
    {
        if (timers.Next is not { } due || (!IsVirtual && due > Now))
        {
            return false;
        }
        if (IsVirtual && due > virtualNow)
        {
            virtualNow = due;
        }
        timers.Take()?.Fire();
        return true;
    }

    private async Task WaitAsync()
    {
        var next = timers.Next;
        if (realTime is not null && next is { } due)
        {
            var left = due - realTime.GetUtcNow();
            var wait = left < LongestWait ? left : LongestWait;
            using var alarm = realTime.CreateTimer(
                static s => ((Signal)s!).Set(),
                changed,
                wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
                Timeout.InfiniteTimeSpan
            );
            await changed.WaitAsync();
            return;
        }
        if (calls.Count == 0 && next is null)
        {
            throw new InvalidOperationException("The execution waits for something that nothing will bring about.");
        }
        await changed.WaitAsync();
    }

    private enum Turn
    {
        /// <summary>No answer is due before the time moves.</summary>
        None,

        /// <summary>The answer whose turn it is has not come yet.</summary>
        Awaited,

        /// <summary>An answer was taken.</summary>
        Taken,
    }
}
