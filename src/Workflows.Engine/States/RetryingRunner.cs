using Workflows.Engine.Data;
using Workflows.Engine.Errors;
using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>What Task, Parallel and Map states have in common: they are tried, retried, and their errors caught.</summary>
internal abstract class RetryingRunner : StateRunner
{
    private readonly EquatableArray<Retrier> retriers;
    private readonly Catch[] catchers;
    private readonly int? next;

    protected RetryingRunner(StateWithRetry state, StateCompiler compiler)
        : base(state.Name)
    {
        retriers = state.Retry;
        catchers = [.. state.Catchers.Select((c, i) => new Catch(c, i, compiler))];
        next = compiler.Next(state);
        Data = StateData.Of(state, compiler.Expressions);
    }

    protected StateData Data { get; }

    protected abstract HistoryEventType Entered { get; }

    protected abstract HistoryEventType Exited { get; }

    protected abstract HistoryEventType Aborted { get; }

    /// <summary>The event that the state has failed for good; Task states have none.</summary>
    protected virtual HistoryEventType? Failed => null;

    /// <summary>Tries once to get the state's result.</summary>
    /// <exception cref="EvaluationException">A field cannot be evaluated.</exception>
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
            var attempt = await TryAsync(run, input, retryCount, entered, previous);
            if (attempt.Result is { } done)
            {
                return done;
            }
            policy ??= new RetryPolicy(retriers, run.Execution.Random);
            if (policy.Next(attempt.Error!) is not { } delay)
            {
                return HandleError(run, input, attempt, entered);
            }
            if (!await run.WaitUntilAsync(run.Execution.Scheduler.Now + delay))
            {
                return Abort(run);
            }
        }
    }

    /// <summary>One attempt: gives how the state ends, or the error that may be retried.</summary>
    private async ValueTask<Attempt> TryAsync(FlowRun run, Json input, int retryCount, long entered, long previous)
    {
        try
        {
            var attempt = await AttemptAsync(run, input, retryCount);
            if (attempt.IsAborted)
            {
                return new Attempt(Abort(run), null, IsSilent: false);
            }
            return attempt.Error is { } error
                ? new Attempt(null, error, IsSilent: false)
                : new Attempt(Succeed(run, input, attempt.Output), null, IsSilent: false);
        }
        catch (EvaluationException error)
        {
            var at = run.LastEventId == entered ? previous : run.LastEventId;
            return new Attempt(
                null,
                Fail(run, error, entered, at),
                IsSilent: error.Error != ErrorNames.QueryEvaluationError
            );
        }
    }

    private StateResult Succeed(FlowRun run, Json input, Json result)
    {
        run.Scope.SetResult(result);
        run.Observer?.Observe(StateStage.Result, result);
        return Leave(run, Exited, Data.Outcome(run, input, result), next);
    }

    private StateResult HandleError(FlowRun run, Json input, Attempt attempt, long entered)
    {
        var error = attempt.Error!;
        if (Failed is { } failed && !attempt.IsSilent)
        {
            run.Record(EventEntry.Of(failed));
        }
        var catcher = Array.Find(catchers, c => error.IsNamedBy(c.ErrorEquals));
        if (catcher is null)
        {
            if (run.IsBranch)
            {
                // The service aborts a branch that fails as it aborts its siblings, from the state in which it is.
                run.Record(EventEntry.Of(Aborted));
            }
            return StateResult.Fail(error);
        }
        var output = error.ToOutput();
        run.Scope.Enter(input);
        run.Scope.SetErrorOutput(output);
        try
        {
            return Leave(run, Exited, catcher.Data.Outcome(run, input, output), catcher.Next);
        }
        catch (EvaluationException failure)
        {
            return StateResult.Fail(Fail(run, failure, entered, run.LastEventId));
        }
    }

    private StateResult Abort(FlowRun run)
    {
        run.RecordAbort(EventEntry.Of(Aborted));
        return StateResult.Aborted;
    }

    /// <summary>What came of an attempt.</summary>
    /// <param name="Result">How the state ends, if it does.</param>
    /// <param name="Error">The error, otherwise.</param>
    /// <param name="IsSilent">Whether the error leaves no event of its own: that of a path does not.</param>
    private readonly record struct Attempt(StateResult? Result, StateError? Error, bool IsSilent);

    private sealed class Catch
    {
        public Catch(Catcher catcher, int index, StateCompiler compiler)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"Catch[{index}]/");
            ErrorEquals = catcher.ErrorEquals;
            Data = StateData.Of(catcher, prefix, compiler.Expressions);
            Next = compiler.Target(catcher.Next, prefix + "Next");
        }

        public EquatableArray<string> ErrorEquals { get; }

        public StateData Data { get; }

        public int Next { get; }
    }
}
