using Workflows.Engine.Errors;
using Workflows.Engine.History;
using Workflows.Engine.Scheduling;
using Workflows.Engine.Scopes;

namespace Workflows.Engine;

/// <summary>One run of a flow's states: of the state machine, a Parallel branch, a Map iteration.</summary>
internal sealed class FlowRun
{
    private readonly ContextObject context;
    private Action? onAbort;

    /// <summary>The run of the state machine itself.</summary>
    public FlowRun(Execution execution)
        : this(execution, new VariableScope(null), ContextObject.Of(execution), lastEventId: 0) { }

    public FlowRun(Execution execution, VariableScope variables, ContextObject context, long lastEventId)
    {
        Execution = execution;
        Variables = variables;
        LastEventId = lastEventId;
        this.context = context;
        Scope = new EvaluationScope(variables, context.ToJson, execution.Scheduler.Clock, execution.Random);
    }

    public Execution Execution { get; }

    public VariableScope Variables { get; }

    public EvaluationScope Scope { get; }

    /// <summary>The number of the latest event of this run; the next one follows from it.</summary>
    public long LastEventId { get; set; }

    /// <summary>Whether the run is to end, whatever it is doing.</summary>
    public bool IsAborted { get; private set; }

    /// <summary>The context object as of now.</summary>
    public Json Context => context.ToJson();

    /// <summary>Hears of the data of the state that runs; none in an execution.</summary>
    public IStateObserver? Observer { get; init; }

    /// <summary>Whether this is the run of a Parallel state's branch.</summary>
    public bool IsBranch { get; private init; }

    /// <summary>The run of a Parallel state's branch.</summary>
    public FlowRun Branch(long lastEventId) =>
        new(Execution, new VariableScope(Variables), context.Inner(), lastEventId)
        {
            IsAborted = IsAborted,
            IsBranch = true,
        };

    /// <summary>The run of a Map iteration.</summary>
    public FlowRun Iteration(int index, Json item, long lastEventId) =>
        Iteration(index, new MapItem(item, Source: null), lastEventId);

    /// <summary>The run of a Map iteration.</summary>
    public FlowRun Iteration(int index, MapItem item, long lastEventId)
    {
        var run = new FlowRun(Execution, new VariableScope(Variables), context.Inner(), lastEventId)
        {
            IsAborted = IsAborted,
        };
        run.context.SetItem(index, item);
        return run;
    }

    /// <summary>Records an event that follows from the latest one of this run.</summary>
    public long Record(in EventEntry what) => LastEventId = Execution.History.Add(what, LastEventId);

    /// <summary>
    /// Records that something was aborted while the execution goes on. When the execution itself is stopped, the
    /// service tells nothing but that.
    /// </summary>
    public void RecordAbort(in EventEntry what)
    {
        if (!Execution.IsStopped)
        {
            Record(what);
        }
    }

    /// <summary>Notes which state the run is in.</summary>
    public void EnterState(string name, Json input)
    {
        context.EnterState(name, Execution.Scheduler.Now);
        Scope.Enter(input);
    }

    /// <summary>Notes that the state begins an attempt, and how often it has been retried before.</summary>
    public void BeginAttempt(Json input, int retryCount)
    {
        context.SetRetryCount(retryCount);
        Scope.Enter(input);
    }

    /// <summary>Gives the present attempt a token to be answered by.</summary>
    public void GiveTaskToken() => context.SetTaskToken(Execution.NextTaskToken());

    /// <summary>Ends the run: what it waits for is given up.</summary>
    public void Abort()
    {
        if (!IsAborted)
        {
            IsAborted = true;
            onAbort?.Invoke();
        }
    }

    /// <summary>Says what to do should the run be aborted while it waits; nothing, once it goes on.</summary>
    public void WhileWaiting(Action? abort) => onAbort = abort;

    /// <summary>Waits until a time; gives whether the run is to go on.</summary>
    public async ValueTask<bool> WaitUntilAsync(DateTimeOffset due)
    {
        var wait = new Pending<bool>(Execution.Scheduler);
        var timer = Execution.Scheduler.At(due, () => wait.TryComplete(true));
        WhileWaiting(() => wait.TryComplete(false));
        var goOn = await wait;
        WhileWaiting(null);
        timer.Cancel();
        return goOn;
    }

    /// <summary>The cause of an error that the engine itself finds in a state. One that is tested by itself has no history to point into.</summary>
    public string CauseIn(string state, long enteredEventId, string message) =>
        Observer is not null
            ? message
            : string.Create(
                CultureInfo.InvariantCulture,
                $"An error occurred while executing the state '{state}' (entered at the event id #{enteredEventId}). {message}"
            );
}

/// <summary>How a flow's run ended.</summary>
/// <param name="Output">Its output, if it came to its end.</param>
/// <param name="Error">The error, if it failed.</param>
/// <param name="IsAborted">Whether it was aborted.</param>
internal readonly record struct FlowResult(Json Output, StateError? Error, bool IsAborted);
