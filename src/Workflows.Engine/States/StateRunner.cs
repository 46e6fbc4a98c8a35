using Workflows.Engine.Data;
using Workflows.Engine.Errors;
using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>Runs one state of a compiled definition. Immutable; what changes is in the <see cref="FlowRun"/>.</summary>
internal abstract class StateRunner(string name)
{
    public string Name => name;

    /// <summary>Runs the state.</summary>
    /// <param name="run">The run that has come to the state.</param>
    /// <param name="input">The state's input.</param>
    public abstract ValueTask<StateResult> RunAsync(FlowRun run, Json input);

    /// <summary>The Task states in this one, itself included.</summary>
    public virtual IEnumerable<TaskState> Tasks() => [];

    /// <summary>Records that the state begins; gives the event's number.</summary>
    protected long Enter(FlowRun run, HistoryEventType type, Json input)
    {
        run.EnterState(name, input);
        return run.Record(EventEntry.Entered(type, name, input));
    }

    /// <summary>Records that the state is done: its variables are set, its output is handed on to the next state, if there is one.</summary>
    protected StateResult Leave(FlowRun run, HistoryEventType type, StateOutcome outcome, int? next)
    {
        var limit = run.Execution.Limit;
        if (limit.Exceeds(outcome.Output) || limit.Exceeds(outcome.Assigned))
        {
            run.Execution.Fail(new StateError(ErrorNames.DataLimitExceeded, PayloadLimit.Cause(name)));
            return StateResult.Aborted;
        }
        if (!outcome.Assigned.IsUndefined)
        {
            run.Variables.Assign(outcome.Assigned);
        }
        run.Record(EventEntry.Exited(type, name, outcome.Output, outcome.Assigned));
        return StateResult.Continue(next, outcome.Output);
    }

    /// <summary>The state's error when a field cannot be evaluated. That of a JSONata expression is recorded.</summary>
    /// <param name="run">The run.</param>
    /// <param name="error">What happened.</param>
    /// <param name="entered">The event with which the state began.</param>
    /// <param name="previous">The event that the failure follows from.</param>
    protected StateError Fail(FlowRun run, EvaluationException error, long entered, long previous)
    {
        var cause = run.CauseIn(name, entered, error.Message);
        if (error.Error == ErrorNames.QueryEvaluationError)
        {
            run.LastEventId = previous;
            run.Record(new EvaluationFailedEvent(name, error.Error, cause, error.Location));
        }
        return new StateError(error.Error, cause);
    }
}
