using Workflows.Engine.History;
using Workflows.Engine.States;

namespace Workflows.Engine.TestState;

/// <summary>Runs a Parallel state whose branches are mocked.</summary>
internal sealed class MockedParallelRunner(ParallelState state, StateCompiler compiler, FlowResult mocked)
    : RetryingRunner(state, compiler)
{
    protected override HistoryEventType Entered => HistoryEventType.ParallelStateEntered;

    protected override HistoryEventType Exited => HistoryEventType.ParallelStateExited;

    protected override HistoryEventType Aborted => HistoryEventType.ParallelStateAborted;

    protected override ValueTask<FlowResult> AttemptAsync(FlowRun run, Json input, int retryCount)
    {
        Data.Arguments(run, Data.Input(run, input));
        return new(mocked);
    }
}
