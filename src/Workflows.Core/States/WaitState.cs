namespace Workflows;

/// <summary>A state that waits: for a number of seconds or until a time. Exactly one of its fields says which.</summary>
/// <inheritdoc/>
public abstract record WaitState(string Name) : StateWithNext(Name)
{
    /// <inheritdoc/>
    public sealed override string Type => "Wait";
}

/// <summary>A Wait state in JSONata.</summary>
/// <inheritdoc/>
public sealed record JsonataWait(string Name) : WaitState(Name), IJsonataState
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.Jsonata;

    /// <summary>How many seconds to wait, 0 to 99,999,999.</summary>
    public Computed<long>? Seconds { get; init; }

    /// <summary>Until when to wait: a time in ISO 8601 with <c>T</c> and zone, or an expression that gives one.</summary>
    public string? Timestamp { get; init; }

    /// <inheritdoc/>
    public Json Output { get; init; }
}

/// <summary>A Wait state in JSONPath.</summary>
/// <inheritdoc/>
public sealed record JsonPathWait(string Name) : WaitState(Name), IJsonPathState
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.JsonPath;

    /// <summary>How many seconds to wait, 0 to 99,999,999.</summary>
    public long? Seconds { get; init; }

    /// <summary>The path that selects the seconds from the input.</summary>
    public string? SecondsPath { get; init; }

    /// <summary>Until when to wait, in ISO 8601 with <c>T</c> and zone.</summary>
    public string? Timestamp { get; init; }

    /// <summary>The path that selects the time from the input.</summary>
    public string? TimestampPath { get; init; }

    /// <inheritdoc/>
    public DataPath InputPath { get; init; }

    /// <inheritdoc/>
    public DataPath OutputPath { get; init; }
}
