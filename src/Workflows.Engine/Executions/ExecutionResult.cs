using Workflows.Engine.History;

namespace Workflows.Engine;

/// <summary>How an execution ended.</summary>
/// <param name="Status">Whether it succeeded.</param>
/// <param name="Output">Its output; <see cref="Json.Undefined"/> unless it succeeded.</param>
/// <param name="Error">The error's name, if it did not succeed; a Fail state may give none.</param>
/// <param name="Cause">The cause, if there is one.</param>
/// <param name="History">All that happened, in order.</param>
public sealed record ExecutionResult(
    ExecutionStatus Status,
    Json Output,
    string? Error,
    string? Cause,
    IReadOnlyList<HistoryEvent> History
)
{
    /// <summary>How long the execution took on its own clock.</summary>
    public TimeSpan Duration => History[^1].Timestamp - History[0].Timestamp;
}
