using Workflows.Engine.Errors;
using Workflows.Engine.History;
using Workflows.Engine.MapRuns;
using Workflows.Engine.Objects;
using Workflows.Engine.States;

namespace Workflows.Engine.TestState;

/// <summary>Runs a Map state whose iterations are mocked: all that comes before and after them is real.</summary>
internal sealed class MockedMapRunner : RetryingRunner
{
    private readonly TestStateMock mock;
    private readonly int failures;
    private readonly MapItems? items;
    private readonly ItemReading? reader;
    private readonly ItemSelection selection;
    private readonly IterationLimit limit;
    private readonly FailureLimits failureLimits;

    public MockedMapRunner(MapState state, StateCompiler compiler, TestStateMock mock, int failures)
        : base(state, compiler)
    {
        this.mock = mock;
        this.failures = failures;
        reader = ItemReading.Compile(state, compiler);
        items = reader is null ? MapItems.Compile(state, compiler) : null;
        selection = new ItemSelection(state, compiler);
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
        // Nothing runs here; the limit is only told.
        limit.Evaluate(run, most: 1);
        var tolerance = failureLimits.Evaluate(run);
        IReadOnlyList<MapItem> dataset;
        try
        {
            dataset = reader is null
                ? MapItem.AllOf(given, MapItem.FromState)!
                : await reader.Prepare(run).ReadAsync(run);
        }
        catch (ObjectAccessException error)
        {
            return Fail(ErrorNames.ItemReaderFailed, error.Message);
        }
        if (!selection.IsIdentity)
        {
            run.Observer?.Observe(StateStage.AfterItemSelector, Json.Array(selection.Apply(run, effective, dataset)));
        }
        return Conclude(dataset.Count, tolerance);
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
        var isLimited = tolerance is not { Count: null, Percentage: null };
        return isLimited && tolerance.IsExceeded(failures, iterations)
            ? Fail(ErrorNames.ExceedToleratedFailureThreshold, "The specified tolerated failure threshold was exceeded")
            : mock.ToFlowResult();
    }

    private static FlowResult Fail(string error, string cause) =>
        new(default, new StateError(error, cause), IsAborted: false);
}
