using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Workflows.Engine.History;
using Workflows.Engine.Objects;

namespace Workflows.Engine;

/// <summary>How to run an execution. With the defaults two runs of the same are equal to the last event.</summary>
public sealed record ExecutionOptions
{
    /// <summary>The execution's name. Default: <c>local</c>.</summary>
    public string Name { get; init; } = "local";

    /// <summary>The state machine's name. Default: <c>StateMachine</c>.</summary>
    public string MachineName { get; init; } = "StateMachine";

    /// <summary>The state machine's type, which the context object tells. Default: standard.</summary>
    public ExecutionType Type { get; init; } = ExecutionType.Standard;

    /// <summary>The account in the ARNs of the execution, of 12 digits. Default: <c>123456789012</c>.</summary>
    public string AccountId { get; init; } = "123456789012";

    /// <summary>The region in the ARNs of the execution. Default: <c>us-east-1</c>.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>
    /// The clock to wait by. Default: none, and the execution has a virtual clock of its own, on which waiting takes
    /// no time.
    /// </summary>
    public TimeProvider? RealTime { get; init; }

    /// <summary>When the virtual clock begins. Default: 1 January 2024, 0:00 UTC.</summary>
    public DateTimeOffset StartTime { get; init; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The seed of all that is random: the jitter of retries, <c>$random</c>. Default: 0.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// The longest that the execution may take on its clock; one that takes longer times out.
    /// <see cref="TimeSpan.MaxValue"/> is no limit. Default: the service's, a year for Standard and five minutes for Express.
    /// </summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>
    /// How many events the history may have; an execution with more fails with <c>States.Runtime</c>. Default: the
    /// service's 25,000.
    /// </summary>
    public int MaxHistoryEvents { get; init; } = 25_000;

    /// <summary>
    /// Where distributed Map states read their items from and write their results to. Default: an empty store in
    /// memory.
    /// </summary>
    public IObjectStore Objects { get; init; } = new InMemoryObjectStore();

    /// <summary>
    /// How many bytes of UTF-8 the JSON text of the input, a task's result, a state's output or the variables that a
    /// state sets may have; more fails with <c>States.DataLimitExceeded</c>, an input is refused. <see langword="null"/> is
    /// no limit. Default: the service's 262,144.
    /// </summary>
    public int? MaxPayloadBytes { get; init; } = 262_144;

    /// <summary>Whether an execution with these options takes an input; a larger one than allowed is refused.</summary>
    public bool Takes(Json input) => !new PayloadLimit(MaxPayloadBytes).Exceeds(input);

    /// <summary>Hears of each event when it happens, one after the other. Must not throw.</summary>
    public Action<HistoryEvent>? OnEvent { get; init; }

    /// <summary>Where tasks' code logs. Default: nowhere.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}
