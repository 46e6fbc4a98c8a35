using Workflows.Engine.Errors;
using Workflows.Engine.History;
using Workflows.Engine.Objects;
using Workflows.Engine.States;

namespace Workflows.Engine.MapRuns;

/// <summary>
/// Runs a distributed Map state: reads its items, runs an execution for each item or batch, and gives or writes the
/// results.
/// </summary>
internal sealed class DistributedMapRunner : RetryingRunner
{
    private readonly string? label;
    private readonly ExecutionType type;
    private readonly ItemReading? reader;
    private readonly MapItems? items;
    private readonly ItemSelection selection;
    private readonly ItemBatching? batcher;
    private readonly ResultWriting writer;
    private readonly IterationLimit limit;
    private readonly FailureLimits failureLimits;
    private readonly CompiledFlow processor;

    public DistributedMapRunner(MapState state, StateCompiler compiler)
        : base(state, compiler)
    {
        label = state.Label;
        type = state.Processor?.ProcessorConfig?.ExecutionType ?? ExecutionType.Standard;
        reader = ItemReading.Compile(state, compiler);
        items = reader is null ? MapItems.Compile(state, compiler) : null;
        selection = new ItemSelection(state, compiler);
        batcher = ItemBatching.Compile(state, compiler);
        writer = ResultWriting.Compile(state, compiler);
        limit = new IterationLimit(state, compiler);
        failureLimits = FailureLimits.Compile(state, compiler);
        processor = MapFields.Processor(state, compiler);
    }

    protected override HistoryEventType Entered => HistoryEventType.MapStateEntered;

    protected override HistoryEventType Exited => HistoryEventType.MapStateExited;

    protected override HistoryEventType Aborted => HistoryEventType.MapStateAborted;

    protected override HistoryEventType? Failed => HistoryEventType.MapStateFailed;

    public override IEnumerable<TaskState> Tasks() => processor.Tasks();

    protected override async ValueTask<FlowResult> AttemptAsync(FlowRun run, Json input, int retryCount)
    {
        var effective = Data.Input(run, input);
        var given = items?.Select(run, effective) ?? default;
        var atOnce = limit.Evaluate(run, MapRun.MostConcurrent);
        run.Record(new MapStateStartedEvent(given.Count));
        var tolerance = failureLimits.Evaluate(run);
        var query = reader?.Prepare(run);
        var batches = batcher?.Prepare(run);
        var target = writer.Prepare(run);

        var name = NameRun(run);
        var started = run.Record(new MapRunStartedEvent(name.Arn));
        IReadOnlyList<MapItem> dataset;
        try
        {
            dataset = query is null ? MapItem.AllOf(given, MapItem.FromState)! : await query.ReadAsync(run);
        }
        catch (ObjectAccessException error)
        {
            return Fail(run, new StateError(ErrorNames.ItemReaderFailed, error.Message));
        }
        var plan = new MapRunPlan(name, processor, type, dataset.Count, atOnce, tolerance);
        using var inputs = Inputs(selection.Apply(run, effective, dataset), batches).GetEnumerator();
        var outcome = await RunChildrenAsync(run, plan, inputs);
        return await EndAsync(run, target, name, outcome, started);
    }

    private MapRunName NameRun(FlowRun run) =>
        MapRunName.Of(run.Execution.Options, label ?? run.Scope.NewGuid().ToString(), run.Scope.NewGuid());

    private static IEnumerable<ChildInput> Inputs(IEnumerable<Json> selected, ItemBatches? batches) =>
        batches?.Of(selected) ?? selected.Select(static i => new ChildInput(i, 1));

    private static async ValueTask<MapRunOutcome> RunChildrenAsync(
        FlowRun run,
        MapRunPlan plan,
        IEnumerator<ChildInput> inputs
    )
    {
        try
        {
            return await MapRun.RunAsync(run, plan, inputs);
        }
        catch (EvaluationException error)
        {
            run.Record(new MapRunFailedEvent(error.Error, error.Message));
            throw;
        }
    }

    private static async ValueTask<FlowResult> EndAsync(
        FlowRun run,
        ResultTarget target,
        MapRunName name,
        MapRunOutcome outcome,
        long started
    )
    {
        var result = default(Json);
        if (!run.IsAborted && (target.IsExported || !outcome.IsExceeded))
        {
            try
            {
                result = await target.TakeAsync(run, name, outcome);
            }
            catch (ObjectAccessException error)
            {
                return Fail(run, new StateError(ErrorNames.ResultWriterFailed, error.Message));
            }
        }
        if (run.IsAborted)
        {
            run.RecordAbort(EventEntry.Of(HistoryEventType.MapRunAborted));
            return new FlowResult(default, null, IsAborted: true);
        }
        if (outcome.IsExceeded)
        {
            return Fail(run, FailureTolerance.Error);
        }
        run.Record(EventEntry.Of(HistoryEventType.MapRunSucceeded));
        run.Record(EventEntry.Of(HistoryEventType.MapStateSucceeded));
        // As the service has it, what comes next follows from the start of the map run.
        run.LastEventId = started;
        return new FlowResult(result, null, IsAborted: false);
    }

    private static FlowResult Fail(FlowRun run, StateError error)
    {
        run.Record(new MapRunFailedEvent(error.Error!, error.Cause!));
        return new FlowResult(default, error, IsAborted: false);
    }
}
