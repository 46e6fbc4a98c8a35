namespace Workflows.Engine.History;

/// <summary>Something that happened in an execution. Types that say more have a record of their own.</summary>
/// <param name="Type">What happened.</param>
public record HistoryEvent(HistoryEventType Type)
{
    // A history may have many events, all of them kept: they are held as small as they can be.
    private int id;
    private int previousId;
    private long ticks;

    /// <summary>The number of the event in its execution, from 1.</summary>
    public long Id => id;

    /// <summary>The number of the event that led to this one; 0 for the first event and for that of the first state.</summary>
    public long PreviousId => previousId;

    /// <summary>When it happened, on the execution's clock.</summary>
    public DateTimeOffset Timestamp => new(ticks, TimeSpan.Zero);

    /// <summary>Gives the event its place in the history.</summary>
    internal void Place(int number, int previous, DateTimeOffset time)
    {
        id = number;
        previousId = previous;
        ticks = time.UtcTicks;
    }
}

/// <summary>The execution has begun.</summary>
/// <param name="Input">Its input.</param>
/// <param name="RoleArn">The role that the state machine acts in.</param>
public sealed record ExecutionStartedEvent(Json Input, string RoleArn)
    : HistoryEvent(HistoryEventType.ExecutionStarted);

/// <summary>The execution has succeeded.</summary>
/// <param name="Output">Its output.</param>
public sealed record ExecutionSucceededEvent(Json Output) : HistoryEvent(HistoryEventType.ExecutionSucceeded);

/// <summary>The execution has failed, timed out or was stopped.</summary>
/// <param name="Type">Which of these.</param>
/// <param name="Error">The error's name.</param>
/// <param name="Cause">The cause.</param>
public sealed record ExecutionEndedEvent(HistoryEventType Type, string? Error, string? Cause) : HistoryEvent(Type);

/// <summary>A state has begun.</summary>
/// <param name="Type">Which type of state.</param>
/// <param name="Name">Its name.</param>
/// <param name="Input">Its input.</param>
public sealed record StateEnteredEvent(HistoryEventType Type, string Name, Json Input) : HistoryEvent(Type);

/// <summary>A state is done, and another one follows or the flow ends.</summary>
/// <param name="Type">Which type of state.</param>
/// <param name="Name">Its name.</param>
/// <param name="Output">Its output.</param>
/// <param name="AssignedVariables">The variables that it has set; <see cref="Json.Undefined"/> if it sets none.</param>
public sealed record StateExitedEvent(HistoryEventType Type, string Name, Json Output, Json AssignedVariables)
    : HistoryEvent(Type);

/// <summary>An expression could not be evaluated.</summary>
/// <param name="State">The state's name.</param>
/// <param name="Error">The error's name.</param>
/// <param name="Cause">The cause.</param>
/// <param name="Location">The field, such as <c>Output/total</c>.</param>
public sealed record EvaluationFailedEvent(string State, string Error, string Cause, string? Location)
    : HistoryEvent(HistoryEventType.EvaluationFailed);

/// <summary>An attempt of a Task state: handed over, begun, answered, failed or timed out.</summary>
/// <param name="Type">Which of these.</param>
/// <param name="ResourceType">The service, such as <c>lambda</c>.</param>
/// <param name="Resource">The service's action, such as <c>invoke</c>, or the resource itself.</param>
public sealed record TaskEvent(HistoryEventType Type, string? ResourceType, string Resource) : HistoryEvent(Type)
{
    /// <summary>What the work gets; of the event that hands it over.</summary>
    public Json Parameters { get; init; }

    /// <summary>
    /// The result; of the event of success. Of a submission, the response of the call itself, once it is known.
    /// </summary>
    public Json Output { get; internal set; }

    /// <summary>The role that the work is done in, if the state names one; of the event that hands it over.</summary>
    public Json Credentials { get; init; }

    /// <summary>The error's name; of a failure.</summary>
    public string? Error { get; init; }

    /// <summary>The cause; of a failure.</summary>
    public string? Cause { get; init; }

    /// <summary>The attempt's timeout; of the event that hands it over.</summary>
    public long? TimeoutInSeconds { get; init; }

    /// <summary>The longest pause between heartbeats; of the event that hands it over.</summary>
    public long? HeartbeatInSeconds { get; init; }
}

/// <summary>A Map state has begun to iterate.</summary>
/// <param name="Length">The number of items.</param>
public sealed record MapStateStartedEvent(int Length) : HistoryEvent(HistoryEventType.MapStateStarted);

/// <summary>A distributed Map state has begun to run child executions.</summary>
/// <param name="MapRunArn">The ARN of the map run.</param>
public sealed record MapRunStartedEvent(string MapRunArn) : HistoryEvent(HistoryEventType.MapRunStarted);

/// <summary>A map run has failed.</summary>
/// <param name="Error">The error's name.</param>
/// <param name="Cause">The cause.</param>
public sealed record MapRunFailedEvent(string Error, string Cause) : HistoryEvent(HistoryEventType.MapRunFailed);

/// <summary>An iteration of a Map state: begun, succeeded, failed or aborted.</summary>
/// <param name="Type">Which of these.</param>
/// <param name="Name">The Map state's name.</param>
/// <param name="Index">The item's position, from 0.</param>
public sealed record MapIterationEvent(HistoryEventType Type, string Name, int Index) : HistoryEvent(Type);
