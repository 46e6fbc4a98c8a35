namespace Workflows.Jsonata;

/// <summary>How deep and how long one evaluation may run. Beyond either it fails with the code <c>U1001</c>.</summary>
public sealed record JsonataLimits
{
    /// <summary>The limits used when nothing else is said.</summary>
    public static JsonataLimits Default { get; } = new();

    /// <summary>
    /// How many function calls may be under way inside one another; tail calls do not count. The default is 10,000.
    /// A thread with a small stack allows fewer.
    /// </summary>
    public int Depth { get; init; } = 10_000;

    /// <summary>
    /// How long the evaluation may take, looked at on every function call; the default is 30 seconds.
    /// <see cref="Timeout.InfiniteTimeSpan"/> means no limit.
    /// </summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
}
