using Workflows.Engine.Data;
using Workflows.Engine.Errors;
using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>Runs a Wait state.</summary>
internal sealed class WaitRunner(WaitState state, StateCompiler compiler) : StateRunner(state.Name)
{
    private readonly StateData data = StateData.Of(state, compiler.Expressions);
    private readonly WaitTime time = WaitTime.Compile(state, compiler.Expressions);
    private readonly int? next = compiler.Next(state);

    public override async ValueTask<StateResult> RunAsync(FlowRun run, Json input)
    {
        var entered = Enter(run, HistoryEventType.WaitStateEntered, input);
        try
        {
            var effective = data.Input(run, input);
            if (!await run.WaitUntilAsync(time.Due(run)))
            {
                run.RecordAbort(EventEntry.Of(HistoryEventType.WaitStateAborted));
                return StateResult.Aborted;
            }
            var outcome = data.Outcome(run, input, effective);
            return Leave(run, HistoryEventType.WaitStateExited, outcome, next);
        }
        catch (EvaluationException error)
        {
            return StateResult.Fail(Fail(run, error, entered, previous: entered));
        }
    }
}
