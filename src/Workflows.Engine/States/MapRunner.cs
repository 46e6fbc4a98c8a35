using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>Runs an inline Map state.</summary>
internal sealed class MapRunner : RetryingRunner
{
    private readonly Template? items;
    private readonly Template? itemSelector;
    private readonly ComputedField? maxConcurrency;
    private readonly CompiledFlow processor;

    public MapRunner(JsonataMap state, StateCompiler compiler)
        : base(state, state.Catch, state.Output, compiler)
    {
        items = compiler.Template(state.Items, "Items");
        itemSelector = compiler.Template(state.ItemSelector, "ItemSelector");
        maxConcurrency = ComputedField.Compile(state.MaxConcurrency, "MaxConcurrency", compiler.Expressions);
        if (state.Processor is null)
        {
            compiler.Expressions.Refuse($"State \"{state.Name}\" needs the field \"ItemProcessor\".");
        }
        processor = compiler.Inner(
            state.Processor ?? new ItemProcessor { StartAt = "", States = [] },
            state.ItemProcessor is null ? "Iterator" : "ItemProcessor"
        );
    }

    protected override HistoryEventType Entered => HistoryEventType.MapStateEntered;

    protected override HistoryEventType Exited => HistoryEventType.MapStateExited;

    protected override HistoryEventType Aborted => HistoryEventType.MapStateAborted;

    protected override HistoryEventType? Failed => HistoryEventType.MapStateFailed;

    public override IEnumerable<TaskState> Tasks() => processor.Tasks();

    protected override async ValueTask<FlowResult> AttemptAsync(FlowRun run, Json input, int retryCount)
    {
        var given = Items(run, input);
        var limit = maxConcurrency?.Integer(run.Scope, 0, int.MaxValue) is { } most and > 0 ? (int)most : int.MaxValue;
        run.Record(new MapStateStartedEvent(given.Count));
        return await FanOut.RunAsync(
            run,
            given.Count,
            limit,
            (i, previous) => Start(run, i, given[i], previous),
            (i, iteration) => IterateAsync(run, iteration, i, given[i]),
            HistoryEventType.MapStateSucceeded
        );
    }

    private Json Items(FlowRun run, Json input)
    {
        var value = items?.Evaluate(run.Scope) ?? input;
        if (value.IsArray)
        {
            return value;
        }
        throw items is ExpressionTemplate expression
            ? expression.Unexpected("array", value)
            : new EvaluationException(ErrorNames.QueryEvaluationError, null, $"Map state input must be an array but was: {value}");
    }

    private FlowRun Start(FlowRun run, int index, Json item, long previous)
    {
        var iteration = run.Iteration(index, item, previous);
        iteration.Record(new MapIterationEvent(HistoryEventType.MapIterationStarted, Name, index));
        return iteration;
    }

    private async ValueTask<FlowResult> IterateAsync(FlowRun run, FlowRun iteration, int index, Json item)
    {
        var result = await processor.RunAsync(iteration, Select(run, iteration, item));
        // The end of an iteration leads to the state's success; what runs next follows from the iteration's last state.
        var last = iteration.LastEventId;
        var ended = iteration.Record(new MapIterationEvent(Ended(result), Name, index));
        iteration.LastEventId = last;
        if (result is { Error: null, IsAborted: false })
        {
            run.LastEventId = Math.Max(run.LastEventId, ended);
        }
        return result;
    }

    /// <summary>What an iteration gets: the item, or what the selector makes of it.</summary>
    private Json Select(FlowRun run, FlowRun iteration, Json item)
    {
        if (itemSelector is null)
        {
            return item;
        }
        iteration.EnterState(Name, run.Scope.Input);
        return itemSelector.Evaluate(iteration.Scope);
    }

    private static HistoryEventType Ended(FlowResult result) =>
        result switch
        {
            { IsAborted: true } => HistoryEventType.MapIterationAborted,
            { Error: not null } => HistoryEventType.MapIterationFailed,
            _ => HistoryEventType.MapIterationSucceeded,
        };
}
