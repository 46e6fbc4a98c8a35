namespace Workflows.Graphs;

/// <summary>What is written at an edge.</summary>
internal static class EdgeText
{
    /// <summary>The errors that are caught: <c>catch Mail.Bounced</c>.</summary>
    public static string Of(CatchEdge edge) => $"catch {string.Join(", ", edge.Errors)}";

    /// <summary>What is tried again, and how often: <c>retry ×3 States.Timeout</c>.</summary>
    public static string Of(RetryEdge edge)
    {
        var errors = string.Join(", ", edge.Errors);
        return edge.MaxAttempts == 0
            ? $"no retry {errors}"
            : string.Create(CultureInfo.InvariantCulture, $"retry ×{edge.MaxAttempts} {errors}");
    }
}
