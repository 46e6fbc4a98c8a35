using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
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
        return run.Record(new StateEnteredEvent(type, name, input));
    }

    /// <summary>Records that the state is done: its variables are set, its output is handed on.</summary>
    protected Json Exit(FlowRun run, HistoryEventType type, Json assigned, Json output)
    {
        if (!assigned.IsUndefined)
        {
            run.Variables.Assign(assigned);
        }
        run.Record(new StateExitedEvent(type, name, output, assigned));
        return output;
    }

    /// <summary>Records that an expression failed; gives the state's error.</summary>
    /// <param name="run">The run.</param>
    /// <param name="error">What happened.</param>
    /// <param name="entered">The event with which the state began.</param>
    /// <param name="previous">The event that the failure follows from.</param>
    protected StateError Fail(FlowRun run, EvaluationException error, long entered, long previous)
    {
        var cause = FlowRun.CauseIn(name, entered, error.Message);
        run.LastEventId = previous;
        run.Record(new EvaluationFailedEvent(name, ErrorNames.QueryEvaluationError, cause, error.Location));
        return new StateError(ErrorNames.QueryEvaluationError, cause);
    }
}
