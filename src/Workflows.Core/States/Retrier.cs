namespace Workflows;

/// <summary>Whether a retry waits the whole delay or a random part of it.</summary>
public enum JitterStrategy
{
    /// <summary>The whole delay.</summary>
    None,

    /// <summary>A random time between zero and the delay.</summary>
    Full,
}

/// <summary>Which errors of a state are tried again, when, and how often.</summary>
public sealed record Retrier
{
    /// <summary>What <see cref="IntervalSeconds"/> is where it is not given.</summary>
    public const long DefaultIntervalSeconds = 1;

    /// <summary>What <see cref="MaxAttempts"/> is where it is not given.</summary>
    public const long DefaultMaxAttempts = 3;

    /// <summary>What <see cref="BackoffRate"/> is where it is not given.</summary>
    public const double DefaultBackoffRate = 2;

    /// <summary>Names of errors; <c>States.ALL</c> means every one (that can be retried) and stands alone, in the last retrier.</summary>
    public required EquatableArray<string> ErrorEquals { get; init; }

    /// <summary>Seconds before the first retry, at least 1. Default: 1.</summary>
    public long? IntervalSeconds { get; init; }

    /// <summary>How many retries, 0 to 99,999,999; 0 means none. Default: 3.</summary>
    public long? MaxAttempts { get; init; }

    /// <summary>By what the delay is multiplied at each further retry, at least 1.0. Default: 2.0.</summary>
    public double? BackoffRate { get; init; }

    /// <summary>The longest delay in seconds, more than <see cref="IntervalSeconds"/> and less than 31,622,400. Default: no limit.</summary>
    public long? MaxDelaySeconds { get; init; }

    /// <summary>Whether the delay is randomised. Default: <see cref="Workflows.JitterStrategy.None"/>.</summary>
    public JitterStrategy? JitterStrategy { get; init; }

    /// <summary>What this is for, in words.</summary>
    public string? Comment { get; init; }

    /// <summary>Fields that the language does not know, kept as they were read.</summary>
    public Json UnknownFields { get; init; }
}
