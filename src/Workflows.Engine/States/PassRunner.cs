using Workflows.Engine.Errors;
using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>Runs a Pass state.</summary>
internal sealed class PassRunner(JsonataPass state, StateCompiler compiler) : StateRunner(state.Name)
{
    private readonly OutputFields fields = OutputFields.Compile(compiler, state.Assign, state.Output);
    private readonly int? next = compiler.Next(state);

    public override ValueTask<StateResult> RunAsync(FlowRun run, Json input)
    {
        var previous = run.LastEventId;
        var entered = Enter(run, HistoryEventType.PassStateEntered, input);
        try
        {
            var assigned = fields.Assigned(run.Scope);
            var output = fields.Output(run.Scope, input);
            Exit(run, HistoryEventType.PassStateExited, assigned, output);
            return new(StateResult.Continue(next, output));
        }
        catch (EvaluationException error)
        {
            return new(StateResult.Fail(Fail(run, error, entered, previous)));
        }
    }
}
