using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>Runs a Fail state.</summary>
internal sealed class FailRunner(JsonataFail state, StateCompiler compiler) : StateRunner(state.Name)
{
    private readonly TextField? error = TextField.Compile(state.Error, "Error", compiler.Expressions);
    private readonly TextField? cause = TextField.Compile(state.Cause, "Cause", compiler.Expressions);

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
