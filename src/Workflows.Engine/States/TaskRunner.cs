using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.History;
using Workflows.Engine.Scheduling;
using Workflows.Engine.Tasks;

namespace Workflows.Engine.States;

/// <summary>Runs a Task state.</summary>
internal sealed class TaskRunner : RetryingRunner
{
    private const long MaxSeconds = 99_999_999;

    private readonly TaskState state;
    private readonly string resource;
    private readonly TaskResourceName names;
    private readonly Template? credentials;
    private readonly NumberField? timeout;
    private readonly NumberField? heartbeat;

    public TaskRunner(JsonataTask state, StateCompiler compiler)
        : this((TaskState)state, compiler)
    {
        credentials = compiler.Template(state.Credentials, "Credentials");
        timeout = Seconds(state.TimeoutSeconds, "TimeoutSeconds");
        heartbeat = Seconds(state.HeartbeatSeconds, "HeartbeatSeconds");

        NumberField? Seconds(Computed<long>? field, string location) =>
            NumberField.Compile(field, location, 1, MaxSeconds, compiler.Expressions);
    }

    public TaskRunner(JsonPathTask state, StateCompiler compiler)
        : this((TaskState)state, compiler)
    {
        credentials = compiler.Payload(state.Credentials, "Credentials");
        timeout = Seconds(state.TimeoutSeconds, state.TimeoutSecondsPath, "TimeoutSecondsPath");
        heartbeat = Seconds(state.HeartbeatSeconds, state.HeartbeatSecondsPath, "HeartbeatSecondsPath");

        NumberField? Seconds(long? field, string? path, string location) =>
            NumberField.Compile(field, path, location, isInteger: true, compiler.Expressions);
    }

    private TaskRunner(TaskState state, StateCompiler compiler)
        : base(state, compiler)
    {
        this.state = state;
        resource = state.Resource.ToString();
        names = TaskResourceName.Of(resource);
    }

    protected override HistoryEventType Entered => HistoryEventType.TaskStateEntered;

    protected override HistoryEventType Exited => HistoryEventType.TaskStateExited;

    protected override HistoryEventType Aborted => HistoryEventType.TaskStateAborted;

    public override IEnumerable<TaskState> Tasks() => [state];

    protected override async ValueTask<FlowResult> AttemptAsync(FlowRun run, Json input, int retryCount)
    {
        if (names.IsSubmitted)
        {
            run.GiveTaskToken();
        }
        var effective = Data.Input(run, input);
        var timeoutSeconds = (long?)timeout?.Value(run.Scope);
        var heartbeatSeconds = (long?)heartbeat?.Value(run.Scope);
        var given = Data.Arguments(run, effective);
        var scheduled = run.Record(Scheduled(run, given, timeoutSeconds, heartbeatSeconds));
        run.Record(EventEntry.Task(names.Started, names.ResourceType, names.Resource));
        Action<Json>? onSubmitted = names.IsSubmitted ? Submit(run) : null;
        // In process nothing sends heartbeats: work that is silent for that long is taken to be lost, as it is there.
        var outcome = await CallAsync(
            run,
            (clock, givenUp) => Request(run, scheduled, given, retryCount, onSubmitted, clock, givenUp),
            Shorter(timeoutSeconds, heartbeatSeconds)
        );
        return run.IsAborted ? new FlowResult(default, null, IsAborted: true) : Conclude(run, Limited(run, outcome));
    }

    private EventEntry Scheduled(FlowRun run, Json given, long? timeoutSeconds, long? heartbeatSeconds) =>
        timeoutSeconds is null && heartbeatSeconds is null && credentials is null
            ? EventEntry.Task(names.Scheduled, names.ResourceType, names.Resource, given)
            : new TaskEvent(names.Scheduled, names.ResourceType, names.Resource)
            {
                Parameters = given,
                Credentials = credentials?.Evaluate(run.Scope) ?? default,
                TimeoutInSeconds = timeoutSeconds,
                HeartbeatInSeconds = heartbeatSeconds,
            };

    /// <summary>Records that the call has been made; gives what is to be told its response.</summary>
    private Action<Json> Submit(FlowRun run)
    {
        var submitted = new TaskEvent(HistoryEventType.TaskSubmitted, names.ResourceType, names.Resource);
        run.Record(submitted);
        return response => submitted.Output = response;
    }

    /// <summary>The outcome, or that its result is larger than the service lets through.</summary>
    private TaskOutcome Limited(FlowRun run, TaskOutcome outcome) =>
        run.Execution.Limit.Exceeds(outcome.Result)
            ? TaskOutcome.Failure(ErrorNames.DataLimitExceeded, PayloadLimit.Cause(names.ShortName))
            : outcome;

    /// <summary>Has the work done; gives a timeout if it takes longer than allowed.</summary>
    private static async ValueTask<TaskOutcome> CallAsync(
        FlowRun run,
        Func<TimeProvider, CancellationToken, TaskRequest> request,
        TimeSpan? patience
    )
    {
        var execution = run.Execution;
        var scheduler = execution.Scheduler;
        var givenUp = execution.Cancellation.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(execution.Cancellation)
            : new CancellationTokenSource();
        var answer = new Pending<TaskOutcome>(scheduler);
        var timer = patience is { } most
            ? scheduler.At(scheduler.Now + most, () => answer.TryComplete(TimedOut))
            : null;
        run.WhileWaiting(() => answer.TryComplete(default));
        scheduler.Call(clock => execution.Tasks.RunAsync(request(clock, givenUp.Token)), answer);
        var outcome = await answer;
        run.WhileWaiting(null);
        timer?.Cancel();
        if (run.IsAborted || outcome == TimedOut)
        {
            // Not awaited: what the task's code does when it is told is no longer part of the execution.
            _ = givenUp.CancelAsync();
        }
        else
        {
            givenUp.Dispose();
        }
        return outcome;
    }

    /// <summary>The time after which an attempt is given up; none is given more than the language allows.</summary>
    private static TimeSpan? Shorter(long? timeoutSeconds, long? heartbeatSeconds) =>
        (timeoutSeconds, heartbeatSeconds) is (null, null)
            ? null
            : TimeSpan.FromSeconds(
                Math.Min(MaxSeconds, Math.Min(timeoutSeconds ?? MaxSeconds, heartbeatSeconds ?? MaxSeconds))
            );

    private FlowResult Conclude(FlowRun run, TaskOutcome outcome)
    {
        if (!outcome.IsFailure)
        {
            run.Record(EventEntry.Task(names.Succeeded, names.ResourceType, names.Resource, output: outcome.Result));
            return new FlowResult(outcome.Result, null, IsAborted: false);
        }
        run.Record(
            new TaskEvent(outcome == TimedOut ? names.TimedOut : names.Failed, names.ResourceType, names.Resource)
            {
                Error = outcome.Error,
                Cause = outcome.Cause,
            }
        );
        return new FlowResult(default, new StateError(outcome.Error, outcome.Cause), IsAborted: false);
    }

    private TaskRequest Request(
        FlowRun run,
        long scheduled,
        Json given,
        int retryCount,
        Action<Json>? onSubmitted,
        TimeProvider clock,
        CancellationToken givenUp
    ) =>
        new()
        {
            Resource = resource,
            Arguments = given,
            ContextSource = () => run.Context,
            StateName = Name,
            ExecutionName = run.Execution.Options.Name,
            StateMachineName = run.Execution.Options.MachineName,
            Attempt = retryCount + 1,
            EventId = scheduled,
            OnSubmitted = onSubmitted,
            Clock = clock,
            Logger = run.Execution.Options.Logger,
            CancellationToken = givenUp,
        };

    private static TaskOutcome TimedOut => TaskOutcome.Failure(ErrorNames.Timeout);
}
