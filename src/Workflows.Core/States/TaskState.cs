namespace Workflows;

/// <summary>A state that has work done: by a function, a service, an activity, a nested execution.</summary>
/// <inheritdoc/>
public abstract record TaskState(string Name) : StateWithRetry(Name)
{
    /// <inheritdoc/>
    public sealed override string Type => "Task";

    /// <summary>
    /// The ARN of what does the work, or a symbolic <c>${Name}</c> that the engine binds to a handler and deployment
    /// to an ARN.
    /// </summary>
    public required TaskResource Resource { get; init; }

    /// <summary>The role to assume for the work: an object with <c>RoleArn</c>, which may be computed.</summary>
    public Json Credentials { get; init; }
}

/// <summary>A Task state in JSONata.</summary>
/// <inheritdoc/>
public sealed record JsonataTask(string Name) : TaskState(Name), IJsonataState
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.Jsonata;

    /// <summary>What the work gets. Absent: the state's input.</summary>
    public Json Arguments { get; init; }

    /// <inheritdoc/>
    public Json Output { get; init; }

    /// <summary>After how many seconds an attempt fails with <c>States.Timeout</c>, 1 to 99,999,999. Default: 60 days, in effect none.</summary>
    public Computed<long>? TimeoutSeconds { get; init; }

    /// <summary>The longest pause in seconds between two heartbeats; less than <see cref="TimeoutSeconds"/>. Default: none.</summary>
    public Computed<long>? HeartbeatSeconds { get; init; }

    /// <summary>Where errors lead.</summary>
    public EquatableArray<JsonataCatcher> Catch { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Catcher> Catchers => Catch;
}

/// <summary>A Task state in JSONPath.</summary>
/// <inheritdoc/>
public sealed record JsonPathTask(string Name) : TaskState(Name), IJsonPathState
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.JsonPath;

    /// <inheritdoc/>
    public DataPath InputPath { get; init; }

    /// <summary>What the work gets, a payload template. Absent: the input after <see cref="InputPath"/>.</summary>
    public Json Parameters { get; init; }

    /// <summary>What is kept of the raw result, a payload template. Absent: all of it.</summary>
    public Json ResultSelector { get; init; }

    /// <summary>Where in the input the result goes. Absent: in place of it (<c>$</c>). Null: the result is discarded.</summary>
    public DataPath ResultPath { get; init; }

    /// <inheritdoc/>
    public DataPath OutputPath { get; init; }

    /// <summary>After how many seconds an attempt fails with <c>States.Timeout</c>, 1 to 99,999,999.</summary>
    public long? TimeoutSeconds { get; init; }

    /// <summary>The path that selects the timeout from the input; not together with <see cref="TimeoutSeconds"/>.</summary>
    public string? TimeoutSecondsPath { get; init; }

    /// <summary>The longest pause in seconds between two heartbeats.</summary>
    public long? HeartbeatSeconds { get; init; }

    /// <summary>The path that selects the heartbeat from the input; not together with <see cref="HeartbeatSeconds"/>.</summary>
    public string? HeartbeatSecondsPath { get; init; }

    /// <summary>Where errors lead.</summary>
    public EquatableArray<JsonPathCatcher> Catch { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Catcher> Catchers => Catch;
}
