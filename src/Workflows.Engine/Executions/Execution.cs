using Workflows.Engine.Errors;
using Workflows.Engine.History;
using Workflows.Engine.Scheduling;
using Workflows.Engine.Tasks;

namespace Workflows.Engine;

/// <summary>One execution of a compiled definition.</summary>
internal sealed class Execution
{
    private static readonly TimeSpan MostOfExpress = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MostOfStandard = TimeSpan.FromDays(365);

    private readonly FlowRun root;
    private (ExecutionStatus Status, StateError Error)? stopped;
    private FlowResult? ended;
    private int taskTokens;

    public Execution(Json input, ITaskRunner tasks, ExecutionOptions options, CancellationToken cancellation)
        : this(SchedulerOf(options), input, tasks, options, cancellation) { }

    /// <summary>An execution that runs while another one's scheduler does.</summary>
    public Execution(
        Scheduler scheduler,
        Json input,
        ITaskRunner tasks,
        ExecutionOptions options,
        CancellationToken cancellation
    )
        : this(scheduler, new Random(options.Seed), input, tasks, options, cancellation) { }

    private Execution(
        Scheduler scheduler,
        Random random,
        Json input,
        ITaskRunner tasks,
        ExecutionOptions options,
        CancellationToken cancellation
    )
    {
        Input = input;
        Tasks = tasks;
        Options = options;
        Cancellation = cancellation;
        Scheduler = scheduler;
        Random = random;
        History = new HistoryRecorder(scheduler, options.OnEvent);
        Limit = new PayloadLimit(options.MaxPayloadBytes);
        root = new FlowRun(this);
    }

    public Json Input { get; }

    public ITaskRunner Tasks { get; }

    public ExecutionOptions Options { get; }

    public Scheduler Scheduler { get; }

    public HistoryRecorder History { get; }

    /// <summary>Signalled when whoever has started the execution wants it to stop.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>How large inputs, results and outputs may be.</summary>
    public PayloadLimit Limit { get; }

    /// <summary>Where the jitter of retries and <c>$random</c> come from.</summary>
    public Random Random { get; }

    /// <summary>A token for one attempt of a task, unique in the execution and the same in each run of it.</summary>
    public string NextTaskToken() => string.Create(CultureInfo.InvariantCulture, $"{Options.Name}-{++taskTokens}");

    /// <summary>
    /// An execution that this one starts and waits for: it shares the scheduler and the random numbers. No one hears of
    /// its events.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="machineName">The name of its state machine.</param>
    /// <param name="type">Its type.</param>
    /// <param name="input">Its input.</param>
    public Execution Child(string name, string machineName, ExecutionType type, Json input) =>
        new(
            Scheduler,
            Random,
            input,
            Tasks,
            Options with
            {
                Name = name,
                MachineName = machineName,
                Type = type,
                OnEvent = null,
            },
            Cancellation
        );

    /// <summary>Runs the execution to its end.</summary>
    /// <param name="flow">The state machine's states.</param>
    /// <param name="timeoutSeconds">How long it may take.</param>
    public async Task<ExecutionResult> RunAsync(Func<FlowRun, Json, ValueTask<FlowResult>> flow, long? timeoutSeconds)
    {
        var work = RunChildAsync(flow, timeoutSeconds);
        await Scheduler.RunAsync(() => ended is not null, Abort, Cancellation);
        return await work;
    }

    /// <summary>Runs the execution to its end, while another one's scheduler runs.</summary>
    /// <param name="flow">The state machine's states.</param>
    /// <param name="timeoutSeconds">How long it may take; none if there is no limit but that of its type.</param>
    public async Task<ExecutionResult> RunChildAsync(
        Func<FlowRun, Json, ValueTask<FlowResult>> flow,
        long? timeoutSeconds = null
    )
    {
        History.Add(new ExecutionStartedEvent(Input, ExecutionArns.Role(Options)), previousId: 0);
        var timeout = Deadline(timeoutSeconds) is { } due ? Scheduler.At(due, TimeOut) : null;
        await RunRootAsync(flow);
        timeout?.Cancel();
        return End(ended!.Value);
    }

    /// <summary>Stops the execution.</summary>
    public void Abort() => Stop(ExecutionStatus.Aborted, new StateError(null, null));

    /// <summary>When the execution has taken too long; <see langword="null"/> if it may take any time.</summary>
    private DateTimeOffset? Deadline(long? timeoutSeconds)
    {
        var most = Options.MaxDuration ?? (Options.Type == ExecutionType.Express ? MostOfExpress : MostOfStandard);
        if (timeoutSeconds is { } seconds && seconds < most.TotalSeconds)
        {
            most = TimeSpan.FromSeconds(seconds);
        }
        return most == TimeSpan.MaxValue ? null : Scheduler.Now + most;
    }

    /// <summary>Whether the execution is to end, whatever its states are doing.</summary>
    public bool IsStopped => stopped is not null;

    /// <summary>Whether a run may go on to its next state. An execution that may not is stopped.</summary>
    public bool MayGoOn()
    {
        if (Cancellation.IsCancellationRequested)
        {
            Abort();
        }
        else if (History.Count >= Options.MaxHistoryEvents - 1)
        {
            var cause = $"The execution reached the maximum number of history events ({Options.MaxHistoryEvents}).";
            Fail(new StateError(ErrorNames.Runtime, cause));
        }
        return !IsStopped;
    }

    /// <summary>Ends the execution with an error that no state can catch.</summary>
    public void Fail(StateError error) => Stop(ExecutionStatus.Failed, error);

    private static Scheduler SchedulerOf(ExecutionOptions options) =>
        options.RealTime is { } time ? Scheduler.OnRealTime(time) : Scheduler.OnVirtualTime(options.StartTime);

    private async Task RunRootAsync(Func<FlowRun, Json, ValueTask<FlowResult>> flow)
    {
        try
        {
            ended = await flow(root, Input);
        }
        finally
        {
            // A fault of the engine itself leaves by the task; the scheduler must not wait for it.
            ended ??= default(FlowResult);
        }
    }

    private void StopForCaller() => Stop(ExecutionStatus.Aborted, new StateError(null, null));

    // As the service has it, the status says it all: there is no error.
    private void TimeOut() => Stop(ExecutionStatus.TimedOut, new StateError(null, null));

    private void Stop(ExecutionStatus status, StateError error)
    {
        if (stopped is null && ended is null)
        {
            stopped = (status, error);
            root.Abort();
        }
    }

    private ExecutionResult End(FlowResult result)
    {
        if (stopped is null && result.Error is null)
        {
            root.Record(new ExecutionSucceededEvent(result.Output));
            return new ExecutionResult(ExecutionStatus.Succeeded, result.Output, null, null, History.Events);
        }
        var (status, error) = stopped ?? (ExecutionStatus.Failed, result.Error!);
        var type = status switch
        {
            ExecutionStatus.TimedOut => HistoryEventType.ExecutionTimedOut,
            ExecutionStatus.Aborted => HistoryEventType.ExecutionAborted,
            _ => HistoryEventType.ExecutionFailed,
        };
        root.Record(new ExecutionEndedEvent(type, error.Error, error.Cause));
        return new ExecutionResult(status, default, error.Error, error.Cause, History.Events);
    }
}
