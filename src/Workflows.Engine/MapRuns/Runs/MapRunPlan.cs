using Workflows.Engine.States;

namespace Workflows.Engine.MapRuns;

/// <summary>How a map run goes.</summary>
/// <param name="Name">What it and its children are called.</param>
/// <param name="Processor">What each child runs.</param>
/// <param name="Type">The type of the children.</param>
/// <param name="ItemCount">How many items there are.</param>
/// <param name="MaxConcurrency">How many children run at the same time, at least 1.</param>
/// <param name="Tolerance">How many items may fail.</param>
internal sealed record MapRunPlan(
    MapRunName Name,
    CompiledFlow Processor,
    ExecutionType Type,
    long ItemCount,
    int MaxConcurrency,
    FailureTolerance Tolerance
);
