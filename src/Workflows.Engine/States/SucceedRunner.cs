using Workflows.Engine.Data;
using Workflows.Engine.Errors;
using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>Runs a Succeed state.</summary>
internal sealed class SucceedRunner(SucceedState state, StateCompiler compiler) : StateRunner(state.Name)
{
    private readonly StateData data = StateData.Of(state, compiler.Expressions);

    public override ValueTask<StateResult> RunAsync(FlowRun run, Json input)
    {
        var previous = run.LastEventId;
        var entered = Enter(run, HistoryEventType.SucceedStateEntered, input);
        try
        {
            var outcome = data.Outcome(run, input, data.Input(run, input));
            return new(Leave(run, HistoryEventType.SucceedStateExited, outcome, next: null));
        }
        catch (EvaluationException error)
        {
            return new(StateResult.Fail(Fail(run, error, entered, previous)));
        }
    }
}
