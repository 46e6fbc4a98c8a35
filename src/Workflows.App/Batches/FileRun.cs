using Workflows.Engine;

namespace Workflows.App.Batches;

/// <summary>The run of an input, and how it ended.</summary>
/// <param name="File">The input.</param>
/// <param name="Result">The result.</param>
internal sealed record FileRun(InputFile File, ExecutionResult Result)
{
    /// <summary>What is not as expected, a sentence each. A run without an expectation has none to differ from.</summary>
    public IReadOnlyList<string> Differences { get; } = File.Expectation?.Differences(Result) ?? [];

    /// <summary>Whether the run has succeeded, or ended as it was to end.</summary>
    public bool IsAsExpected =>
        File.Expectation is null ? Result.Status == ExecutionStatus.Succeeded : Differences.Count == 0;
}
