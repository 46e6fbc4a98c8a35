namespace Workflows.Jsonata;

/// <summary>How deep, how long and how large one evaluation may become. Beyond a limit it fails with the code <c>U1001</c>.</summary>
public sealed record JsonataLimits
{
    /// <summary>What an item of an array takes up.</summary>
    internal const long BytesOfItem = 16;

    /// <summary>The limits used when nothing else is said.</summary>
    public static JsonataLimits Default { get; } = new();

    /// <summary>
    /// The limits of AWS Step Functions as far as they can be told from outside: a depth of 100, and memory for
    /// <c>[1..873782]</c>, not for one item more. How long an expression may run there is not known; here it is as
    /// long as by default.
    /// </summary>
    public static JsonataLimits StepFunctions { get; } = new() { Depth = 100, Memory = 873_782 * BytesOfItem };

    /// <summary>
    /// How many parts of the expression may be under evaluation inside one another; tail calls do not count. Each
    /// operand, step of a path, argument and function body is one level deeper than what it is part of:
    /// <c>1 + 1 + 1</c> has three. The default is 32,000. A thread with a small stack allows fewer.
    /// </summary>
    public int Depth { get; init; } = 32_000;

    /// <summary>
    /// How long the evaluation may take, looked at on every function call and every item; the default is 30 seconds.
    /// <see cref="Timeout.InfiniteTimeSpan"/> means no limit.
    /// </summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How much memory the values of the evaluation may take up, in bytes: 16 for each item of an array, 2 for each
    /// UTF-16 unit of a string. The default is 512 MiB. An array or a string that would be larger is never made. All values
    /// together are watched by the growth of the process's heap, from 256 MiB on.
    /// </summary>
    public long Memory { get; init; } = 512L << 20;
}
