using Workflows.Engine.Data;
using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.History;
using Workflows.Engine.MapRuns;
using Workflows.Engine.States;

namespace Workflows.Engine.TestState;

/// <summary>Runs a Map state whose iterations are mocked: all that comes before and after them is real.</summary>
internal sealed class MockedMapRunner : RetryingRunner
{
    private readonly TestStateMock mock;
    private readonly int failures;
    private readonly MapItems? items;
    private readonly ItemReading? reader;
    private readonly Template? itemSelector;
    private readonly IterationLimit limit;
    private readonly FailureLimits failureLimits;

    public MockedMapRunner(MapState state, StateCompiler compiler, TestStateMock mock, int failures)
        : base(state, compiler)
    {
        this.mock = mock;
        this.failures = failures;
        reader = ItemReading.Compile(state, compiler);
        items = reader is null ? MapItems.Compile(state, compiler) : null;
        itemSelector = MapFields.ItemSelector(state, compiler);
        limit = new IterationLimit(state, compiler);
        failureLimits = FailureLimits.Compile(state, compiler);
    }

    protected override HistoryEventType Entered => HistoryEventType.MapStateEntered;

    protected override HistoryEventType Exited => HistoryEventType.MapStateExited;

    protected override HistoryEventType Aborted => HistoryEventType.MapStateAborted;

    protected override async ValueTask<FlowResult> AttemptAsync(FlowRun run, Json input, int retryCount)
    {
        var effective = Data.Input(run, input);
        var given = items?.Select(run, effective) ?? default;
        limit.Evaluate(run, 1);
        var tolerance = failureLimits.Evaluate(run);
        var dataset = reader is null
            ? MapItem.AllOf(given, MapItem.StateData)!
            : await reader.Prepare(run).ReadAsync(run);
        Select(run, effective, dataset);
        return Conclude(dataset.Count, tolerance);
    }

    /// <summary>Tells what each iteration would get.</summary>
    private void Select(FlowRun run, Json effective, IReadOnlyList<MapItem> dataset)
    {
        if (itemSelector is null)
        {
            return;
        }
        var selected = dataset.Select(
            (item, index) =>
            {
                var iteration = run.Iteration(index, item, run.LastEventId);
                iteration.EnterState(Name, effective);
                return itemSelector.Evaluate(iteration.Scope);
            }
        );
        run.Observer?.Observe(StateStage.AfterItemSelector, Json.Array(selected));
    }

    private FlowResult Conclude(int iterations, FailureTolerance tolerance)
    {
        if (failures > iterations)
        {
            throw RefusedException.Invalid(
                "Map iteration failure count must be less than or equal to the number of Map iterations."
            );
        }
        // A state that says nothing of failures takes what the mock gives.
        if (tolerance is not { Count: null, Percentage: null } && tolerance.IsExceeded(failures, iterations))
        {
            var cause = "The specified tolerated failure threshold was exceeded";
            return new FlowResult(
                default,
                new StateError(ErrorNames.ExceedToleratedFailureThreshold, cause),
                IsAborted: false
            );
        }
        return mock.ToFlowResult();
    }
}
