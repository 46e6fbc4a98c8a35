using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>What Task, Parallel and Map states have in common: they are tried, retried, and their errors caught.</summary>
internal abstract class RetryingRunner : StateRunner
{
    private readonly EquatableArray<Retrier> retriers;
    private readonly Catch[] catchers;
    private readonly OutputFields fields;
    private readonly int? next;

    protected RetryingRunner(
        StateWithRetry state,
        EquatableArray<JsonataCatcher> catchers,
        Json output,
        StateCompiler compiler
    )
        : base(state.Name)
    {
        retriers = state.Retry;
        this.catchers = [.. catchers.Select((c, i) => new Catch(c, i, compiler))];
        fields = OutputFields.Compile(compiler, state.Assign, output);
        next = compiler.Next(state);
    }

    protected abstract HistoryEventType Entered { get; }

    protected abstract HistoryEventType Exited { get; }

    protected abstract HistoryEventType Aborted { get; }

    /// <summary>The event that the state has failed for good; Task states have none.</summary>
    protected virtual HistoryEventType? Failed => null;

    /// <summary>Tries once to get the state's result.</summary>
    /// <exception cref="EvaluationException">An expression fails.</exception>
    protected abstract ValueTask<FlowResult> AttemptAsync(FlowRun run, Json input, int retryCount);

    public sealed override async ValueTask<StateResult> RunAsync(FlowRun run, Json input)
    {
        var previous = run.LastEventId;
        var entered = Enter(run, Entered, input);
        RetryPolicy? policy = null;
        while (true)
        {
            var retryCount = policy?.Count ?? 0;
            run.BeginAttempt(input, retryCount);
            var (result, error) = await TryAsync(run, input, retryCount, entered, previous);
            if (result is { } done)
            {
                return done;
            }
            policy ??= new RetryPolicy(retriers, run.Execution.Random);
            if (policy.Next(error!) is not { } delay)
            {
                return HandleError(run, input, error!, entered);
            }
            if (!await run.WaitUntilAsync(run.Execution.Scheduler.Now + delay))
            {
                return Abort(run);
            }
        }
    }

    /// <summary>One attempt: gives how the state ends, or the error that may be retried.</summary>
    private async ValueTask<(StateResult? Result, StateError? Error)> TryAsync(
        FlowRun run,
        Json input,
        int retryCount,
        long entered,
        long previous
    )
    {
        try
        {
            var attempt = await AttemptAsync(run, input, retryCount);
            if (attempt.IsAborted)
            {
                return (Abort(run), null);
            }
            return attempt.Error is { } error ? (null, error) : (Succeed(run, attempt.Output), null);
        }
        catch (EvaluationException error)
        {
            var at = run.LastEventId == entered ? previous : run.LastEventId;
            return (null, Fail(run, error, entered, at));
        }
    }

    private StateResult Succeed(FlowRun run, Json result)
    {
        run.Scope.SetResult(result);
        var assigned = fields.Assigned(run.Scope);
        var output = Exit(run, Exited, assigned, fields.Output(run.Scope, result));
        return StateResult.Continue(next, output);
    }

    private StateResult HandleError(FlowRun run, Json input, StateError error, long entered)
    {
        if (Failed is { } failed)
        {
            run.Record(new HistoryEvent(failed));
        }
        var catcher = Array.Find(catchers, c => error.IsNamedBy(c.ErrorEquals));
        if (catcher is null)
        {
            return StateResult.Fail(error);
        }
        run.Scope.Enter(input);
        run.Scope.SetErrorOutput(error.ToOutput());
        try
        {
            var assigned = catcher.Fields.Assigned(run.Scope);
            var output = catcher.Fields.Output(run.Scope, error.ToOutput());
            return StateResult.GoTo(catcher.Next, Exit(run, Exited, assigned, output));
        }
        catch (EvaluationException failure)
        {
            return StateResult.Fail(Fail(run, failure, entered, run.LastEventId));
        }
    }

    private StateResult Abort(FlowRun run)
    {
        run.Record(new HistoryEvent(Aborted));
        return StateResult.Aborted;
    }

    private sealed class Catch
    {
        public Catch(JsonataCatcher catcher, int index, StateCompiler compiler)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"Catch[{index}]/");
            ErrorEquals = catcher.ErrorEquals;
            Fields = OutputFields.Compile(compiler, catcher.Assign, catcher.Output, prefix);
            Next = compiler.Target(catcher.Next, prefix + "Next");
        }

        public EquatableArray<string> ErrorEquals { get; }

        public OutputFields Fields { get; }

        public int Next { get; }
    }
}
