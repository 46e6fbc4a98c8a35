namespace Workflows.Engine.Scheduling;

/// <summary>
/// The virtual clock as one task's code sees it. It knows whether the code has timers running: then, and only then, the
/// code is taken to wait for the time, and the time may move.
/// </summary>
internal sealed class CallClock : TimeProvider
{
    private readonly Scheduler scheduler;
    private int timers;
    private int starterThread;
    private bool isShared;

    public CallClock(Scheduler scheduler) => this.scheduler = scheduler;

    /// <summary>Whether the code waits for the time, as far as can be told.</summary>
    public bool WaitsForTime => isShared || Volatile.Read(ref timers) > 0;

    /// <summary>
    /// Gives the scheduler to code that does all its work there, such as a nested execution; only while the scheduler starts the
    /// code, and on its own thread.
    /// </summary>
    public Scheduler? Share()
    {
        isShared = starterThread == Environment.CurrentManagedThreadId;
        return isShared ? scheduler : null;
    }

    /// <summary>Notes that the scheduler starts the code.</summary>
    public void BeginStart() => starterThread = Environment.CurrentManagedThreadId;

    /// <summary>Notes that the code has been started.</summary>
    public void EndStart() => starterThread = 0;

    public override DateTimeOffset GetUtcNow() => scheduler.Now;

    public override long GetTimestamp() => scheduler.Now.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new CallTimer(this, callback, state, dueTime, period);

    private sealed class CallTimer : ITimer
    {
        private readonly CallClock clock;
        private readonly TimerCallback callback;
        private readonly object? state;
        private TimeSpan period;
        private Timer? timer;
        private bool counted;

        public CallTimer(CallClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            this.clock = clock;
            this.callback = callback;
            this.state = state;
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            timer?.Cancel();
            timer = null;
            Count(waits: true);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer = clock.scheduler.At(clock.scheduler.Now + dueTime, Fire);
            }
            clock.scheduler.Changed();
            return true;
        }

        public void Dispose()
        {
            timer?.Cancel();
            Count(waits: false);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fire()
        {
            if (period > TimeSpan.Zero)
            {
                timer = clock.scheduler.At(clock.scheduler.Now + period, Fire);
            }
            else
            {
                Count(waits: false);
            }
            callback(state);
        }

        private void Count(bool waits)
        {
            if (counted != waits)
            {
                counted = waits;
                Interlocked.Add(ref clock.timers, waits ? 1 : -1);
            }
        }
    }
}
