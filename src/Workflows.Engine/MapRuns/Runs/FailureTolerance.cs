using System.Runtime.InteropServices;
using Workflows.Engine.Errors;

namespace Workflows.Engine.MapRuns;

/// <summary>How many items of a map run may fail. What is not given does not count; without either no item may fail.</summary>
/// <param name="Count">The number of items that may fail.</param>
/// <param name="Percentage">The percentage of the items that may fail, 0 to 100.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FailureTolerance(double? Count, double? Percentage)
{
    /// <summary>The error of a state of which more items have failed than may.</summary>
    public static StateError Error { get; } =
        new(ErrorNames.ExceedToleratedFailureThreshold, "The specified tolerated failure threshold was exceeded");

    /// <summary>Whether more items have failed than may.</summary>
    /// <param name="failed">How many have failed.</param>
    /// <param name="total">How many there are.</param>
    public bool IsExceeded(long failed, long total) =>
        failed > (Count ?? (Percentage is null ? 0 : total)) || failed * 100.0 > Percentage * total;
}
