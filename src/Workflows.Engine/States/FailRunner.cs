using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>Runs a Fail state.</summary>
internal sealed class FailRunner : StateRunner
{
    private readonly TextField? error;
    private readonly TextField? cause;

    public FailRunner(JsonataFail state, StateCompiler compiler)
        : base(state.Name)
    {
        error = TextField.Compile(state.Error, "Error", compiler.Expressions);
        cause = TextField.Compile(state.Cause, "Cause", compiler.Expressions);
    }

    public FailRunner(JsonPathFail state, StateCompiler compiler)
        : base(state.Name)
    {
        error = TextField.Compile(state.Error, state.ErrorPath, "ErrorPath", compiler.Expressions);
        cause = TextField.Compile(state.Cause, state.CausePath, "CausePath", compiler.Expressions);
    }

    public override ValueTask<StateResult> RunAsync(FlowRun run, Json input)
    {
        var previous = run.LastEventId;
        var entered = Enter(run, HistoryEventType.FailStateEntered, input);
        try
        {
            return new(StateResult.Fail(new StateError(error?.Text(run.Scope), cause?.Text(run.Scope))));
        }
        catch (EvaluationException failure)
        {
            return new(StateResult.Fail(Fail(run, failure, entered, previous)));
        }
    }
}
