using Workflows.App.Running;
using Workflows.Engine;

namespace Workflows.App.Output;

/// <summary>The words for how an execution ended.</summary>
internal static class Ending
{
    /// <summary>How it ended and when, such as <c>SUCCEEDED Brew after 1 h (1 h skipped)</c>.</summary>
    public static string Headline(PreparedWorkflow workflow, ExecutionResult result) =>
        $"{result.Status.ToText()} {workflow.Name} {After(workflow, result)}";

    /// <summary>After what time, such as <c>after 1 h (1 h skipped)</c>.</summary>
    public static string After(PreparedWorkflow workflow, ExecutionResult result)
    {
        var took = Durations.Words(result.Duration);
        return workflow.SkipsTime && result.Duration > TimeSpan.Zero
            ? $"after {took} ({took} skipped)"
            : $"after {took}";
    }

    /// <summary>The output, or what went wrong, on one line.</summary>
    public static string Outcome(ExecutionResult result) =>
        result.Status == ExecutionStatus.Succeeded ? $"output: {result.Output}" : Reason(result);

    /// <summary>What kind of error ended it.</summary>
    public static string Error(ExecutionResult result) =>
        result.Error is null ? "without an error's name" : $"Error: {result.Error}";

    private static string Reason(ExecutionResult result) =>
        result.Status == ExecutionStatus.Aborted ? "stopped before its end"
        : result.Cause is null ? Error(result)
        : $"{Error(result)}, Cause: {result.Cause}";
}
