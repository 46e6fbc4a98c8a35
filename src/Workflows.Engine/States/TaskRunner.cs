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

    private readonly JsonataTask state;
    private readonly string resource;
    private readonly TaskResourceName names;
    private readonly Template? arguments;
    private readonly ComputedField? timeout;
    private readonly ComputedField? heartbeat;

    public TaskRunner(JsonataTask state, StateCompiler compiler)
        : base(state, state.Catch, state.Output, compiler)
    {
        this.state = state;
        resource = state.Resource.ToString();
        names = TaskResourceName.Of(resource);
        arguments = compiler.Template(state.Arguments, "Arguments");
        timeout = ComputedField.Compile(state.TimeoutSeconds, "TimeoutSeconds", compiler.Expressions);
        heartbeat = ComputedField.Compile(state.HeartbeatSeconds, "HeartbeatSeconds", compiler.Expressions);
    }

    protected override HistoryEventType Entered => HistoryEventType.TaskStateEntered;

    protected override HistoryEventType Exited => HistoryEventType.TaskStateExited;

    protected override HistoryEventType Aborted => HistoryEventType.TaskStateAborted;

    public override IEnumerable<TaskState> Tasks() => [state];

    protected override async ValueTask<FlowResult> AttemptAsync(FlowRun run, Json input, int retryCount)
    {
        if (names.IsCallback)
        {
            run.GiveTaskToken();
        }
        var given = arguments?.Evaluate(run.Scope) ?? input;
        var timeoutSeconds = timeout?.Integer(run.Scope, 1, MaxSeconds);
        var heartbeatSeconds = heartbeat?.Integer(run.Scope, 1, MaxSeconds);
        run.Record(
            new TaskEvent(names.Scheduled, names.ResourceType, names.Resource)
            {
                Parameters = given,
                TimeoutInSeconds = timeoutSeconds,
                HeartbeatInSeconds = heartbeatSeconds,
            }
        );
        run.Record(new TaskEvent(names.Started, names.ResourceType, names.Resource));
        if (names.IsCallback)
        {
            run.Record(new TaskEvent(HistoryEventType.TaskSubmitted, names.ResourceType, names.Resource));
        }
        // In process nothing sends heartbeats: work that is silent for that long is taken to be lost, as it is there.
        var outcome = await CallAsync(run, given, retryCount, Shorter(timeoutSeconds, heartbeatSeconds));
        return run.IsAborted ? new FlowResult(default, null, IsAborted: true) : Conclude(run, outcome);
    }

    /// <summary>Has the work done; gives a timeout if it takes longer than allowed.</summary>
    private async ValueTask<TaskOutcome> CallAsync(FlowRun run, Json given, int retryCount, TimeSpan? patience)
    {
        var execution = run.Execution;
        var scheduler = execution.Scheduler;
        var givenUp = new CancellationTokenSource();
        var answer = new Pending<TaskOutcome>(scheduler);
        var timer = patience is { } most
            ? scheduler.At(scheduler.Now + most, () => answer.TryComplete(TimedOut))
            : null;
        run.WhileWaiting(() => answer.TryComplete(default));
        scheduler.Call(
            clock => execution.Tasks.RunAsync(Request(run, given, retryCount, clock, givenUp.Token)),
            answer
        );
        var outcome = await answer;
        run.WhileWaiting(null);
        timer?.Cancel();
        if (run.IsAborted || outcome == TimedOut)
        {
            // Not awaited: what the task's code does when it is told is no longer part of the execution.
            _ = givenUp.CancelAsync();
        }
        return outcome;
    }

    private static TimeSpan? Shorter(long? timeoutSeconds, long? heartbeatSeconds) =>
        (timeoutSeconds, heartbeatSeconds) switch
        {
            ({ } timeout, { } heartbeat) => TimeSpan.FromSeconds(Math.Min(timeout, heartbeat)),
            (null, null) => null,
            var (timeout, heartbeat) => TimeSpan.FromSeconds(timeout ?? heartbeat!.Value),
        };

    private FlowResult Conclude(FlowRun run, TaskOutcome outcome)
    {
        if (!outcome.IsFailure)
        {
            run.Record(new TaskEvent(names.Succeeded, names.ResourceType, names.Resource) { Output = outcome.Result });
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
        Json given,
        int retryCount,
        TimeProvider clock,
        CancellationToken givenUp
    ) =>
        new()
        {
            Resource = resource,
            Arguments = given,
            Context = run.Context,
            StateName = Name,
            ExecutionName = run.Execution.Options.Name,
            StateMachineName = run.Execution.Options.MachineName,
            Attempt = retryCount + 1,
            Clock = clock,
            Logger = run.Execution.Options.Logger,
            CancellationToken = givenUp,
        };

    private static TaskOutcome TimedOut => TaskOutcome.Failure(ErrorNames.Timeout);
}
