using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Workflows.Engine.Tasks;

/// <summary>One attempt of a Task state to have its work done.</summary>
public sealed record TaskRequest
{
    /// <summary>The state's resource.</summary>
    public required string Resource { get; init; }

    /// <summary>What the state gives: its evaluated arguments, else its input.</summary>
    public required Json Arguments { get; init; }

    /// <summary>The context object at the time of the call.</summary>
    public Json Context => ContextSource?.Invoke() ?? Json.Undefined;

    /// <summary>Makes the context object, which few ask for.</summary>
    internal Func<Json>? ContextSource { get; init; }

    /// <summary>The state's name.</summary>
    public required string StateName { get; init; }

    /// <summary>The name of the execution.</summary>
    public required string ExecutionName { get; init; }

    /// <summary>The name of the state machine.</summary>
    public required string StateMachineName { get; init; }

    /// <summary>Which attempt this is, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The number of the event that hands the work over; another one for each attempt of the execution.</summary>
    public required long EventId { get; init; }

    /// <summary>The execution's clock; on the virtual one a delay takes no real time.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Where the work logs.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Signalled when no one waits for the answer any more.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Hears of the response of the call itself.</summary>
    internal Action<Json>? OnSubmitted { get; init; }

    /// <summary>
    /// Tells the response of the call itself, where the result is awaited after it (<c>.sync</c>,
    /// <c>.waitForTaskToken</c>). The history then has it; for other resources it does nothing.
    /// </summary>
    public void Submitted(Json response) => OnSubmitted?.Invoke(response);
}
