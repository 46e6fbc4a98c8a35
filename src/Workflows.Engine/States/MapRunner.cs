using Workflows.Engine.Expressions;
using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>Runs an inline Map state.</summary>
internal sealed class MapRunner : RetryingRunner
{
    /// <summary>How many iterations the service runs at the same time, whatever the definition says.</summary>
    /// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html"/>
    private const int MostAtOnce = 40;

    private readonly MapItems items;
    private readonly Template? itemSelector;
    private readonly IterationLimit limit;
    private readonly CompiledFlow processor;

    public MapRunner(MapState state, StateCompiler compiler)
        : base(state, compiler)
    {
        items = MapItems.Compile(state, compiler);
        itemSelector = MapFields.ItemSelector(state, compiler);
        limit = new IterationLimit(state, compiler);
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
        var given = items.Select(run, effective);
        var atOnce = limit.Evaluate(run, MostAtOnce);
        run.Record(new MapStateStartedEvent(given.Count));
        return await FanOut.RunAsync(
            run,
            given.Count,
            atOnce,
            (i, previous) => Start(run, i, given[i], previous),
            (i, iteration) => IterateAsync(run, iteration, i, effective, given[i]),
            HistoryEventType.MapStateSucceeded
        );
    }

    private FlowRun Start(FlowRun run, int index, Json item, long previous)
    {
        var iteration = run.Iteration(index, item, previous);
        iteration.Record(EventEntry.Iteration(HistoryEventType.MapIterationStarted, Name, index));
        return iteration;
    }

    private async ValueTask<FlowResult> IterateAsync(
        FlowRun run,
        FlowRun iteration,
        int index,
        Json effective,
        Json item
    )
    {
        var result = await processor.RunAsync(iteration, Select(iteration, effective, item));
        if (result.IsAborted)
        {
            iteration.RecordAbort(EventEntry.Iteration(HistoryEventType.MapIterationAborted, Name, index));
            return result;
        }
        // The end of an iteration leads to the state's success; what runs next follows from the iteration's last state.
        var last = iteration.LastEventId;
        var type = result.Error is null ? HistoryEventType.MapIterationSucceeded : HistoryEventType.MapIterationFailed;
        var ended = iteration.Record(EventEntry.Iteration(type, Name, index));
        iteration.LastEventId = last;
        if (result.Error is null)
        {
            run.LastEventId = Math.Max(run.LastEventId, ended);
        }
        return result;
    }

    /// <summary>What an iteration gets: the item, or what the selector makes of it.</summary>
    private Json Select(FlowRun iteration, Json effective, Json item)
    {
        if (itemSelector is null)
        {
            return item;
        }
        iteration.EnterState(Name, effective);
        return itemSelector.Evaluate(iteration.Scope);
    }
}
