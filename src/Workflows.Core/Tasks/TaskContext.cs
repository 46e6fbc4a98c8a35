using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Workflows;

/// <summary>What a task's code knows of the call that it serves.</summary>
public sealed record TaskContext
{
    /// <summary>The name of the execution.</summary>
    public required string ExecutionName { get; init; }

    /// <summary>The name of the state that makes the call.</summary>
    public required string StateName { get; init; }

    /// <summary>The name of the state machine.</summary>
    public required string StateMachineName { get; init; }

    /// <summary>Which attempt this is, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>What ties the call to others of the same trace; the execution's ARN unless the caller gave another.</summary>
    public string? TraceId { get; init; }

    /// <summary>
    /// The clock of the execution. In a local run it is virtual: a <c>Task.Delay</c> on it takes no real time.
    /// Default: the system's clock.
    /// </summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where the task's code logs. Default: nowhere.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Signalled when the call is given up: the execution is stopped, or the attempt has timed out.</summary>
    public CancellationToken CancellationToken { get; init; }
}
