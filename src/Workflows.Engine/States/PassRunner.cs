using Workflows.Engine.Data;
using Workflows.Engine.Errors;
using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>Runs a Pass state.</summary>
internal sealed class PassRunner(PassState state, StateCompiler compiler) : StateRunner(state.Name)
{
    private readonly StateData data = StateData.Of(state, compiler.Expressions);
    private readonly Json result = state is JsonPathPass pass ? pass.Result : default;
    private readonly int? next = compiler.Next(state);

    public override ValueTask<StateResult> RunAsync(FlowRun run, Json input)
    {
        var previous = run.LastEventId;
        var entered = Enter(run, HistoryEventType.PassStateEntered, input);
        try
        {
            var arguments = data.Arguments(run, data.Input(run, input));
            var outcome = data.Outcome(run, input, result.IsUndefined ? arguments : result);
            return new(Leave(run, HistoryEventType.PassStateExited, outcome, next));
        }
        catch (EvaluationException error)
        {
            return new(StateResult.Fail(Fail(run, error, entered, previous)));
        }
    }
}
