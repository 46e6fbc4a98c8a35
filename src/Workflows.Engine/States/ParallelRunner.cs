using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>Runs a Parallel state.</summary>
internal sealed class ParallelRunner(ParallelState state, StateCompiler compiler) : RetryingRunner(state, compiler)
{
    private readonly CompiledFlow[] branches =
    [
        .. state.Branches.Select(
            (b, i) => compiler.Inner(b, string.Create(CultureInfo.InvariantCulture, $"Branches[{i}]"))
        ),
    ];

    protected override HistoryEventType Entered => HistoryEventType.ParallelStateEntered;

    protected override HistoryEventType Exited => HistoryEventType.ParallelStateExited;

    protected override HistoryEventType Aborted => HistoryEventType.ParallelStateAborted;

    protected override HistoryEventType? Failed => HistoryEventType.ParallelStateFailed;

    public override IEnumerable<TaskState> Tasks() => branches.SelectMany(static b => b.Tasks());

    protected override async ValueTask<FlowResult> AttemptAsync(FlowRun run, Json input, int retryCount)
    {
        var given = Data.Arguments(run, Data.Input(run, input));
        run.Record(EventEntry.Of(HistoryEventType.ParallelStateStarted));
        return await FanOut.RunAsync(
            run,
            branches.Length,
            limit: int.MaxValue,
            (_, previous) => run.Branch(previous),
            (i, inner) => branches[i].RunAsync(inner, given),
            HistoryEventType.ParallelStateSucceeded
        );
    }
}
