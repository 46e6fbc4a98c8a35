using Workflows.Engine.Errors;
using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>Runs a Succeed state.</summary>
internal sealed class SucceedRunner(JsonataSucceed state, StateCompiler compiler) : StateRunner(state.Name)
{
    private readonly OutputFields fields = OutputFields.Compile(compiler, Json.Undefined, state.Output);

    public override ValueTask<StateResult> RunAsync(FlowRun run, Json input)
    {
        var previous = run.LastEventId;
        var entered = Enter(run, HistoryEventType.SucceedStateEntered, input);
        try
        {
            var output = fields.Output(run.Scope, input);
            return new(StateResult.End(Exit(run, HistoryEventType.SucceedStateExited, default, output)));
        }
        catch (EvaluationException error)
        {
            return new(StateResult.Fail(Fail(run, error, entered, previous)));
        }
    }
}
