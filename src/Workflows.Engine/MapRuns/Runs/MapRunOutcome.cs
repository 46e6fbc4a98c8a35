namespace Workflows.Engine.MapRuns;

/// <summary>What came of a map run.</summary>
/// <param name="Children">The children that have ended, in the order of what they got.</param>
/// <param name="Pending">What those would have got that were not started, made when it is asked for.</param>
/// <param name="IsExceeded">Whether more items have failed than may.</param>
internal sealed record MapRunOutcome(
    IReadOnlyList<ChildResult> Children,
    IEnumerable<ChildInput> Pending,
    bool IsExceeded
);
