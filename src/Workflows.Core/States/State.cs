namespace Workflows;

/// <summary>
/// A state of a definition. There is one abstract record for each state type, and under it one for each query
/// language, so that the fields of the two languages cannot meet in one state.
/// </summary>
/// <param name="Name">The name, up to 80 characters, unique in the whole state machine.</param>
public abstract record State(string Name)
{
    /// <summary>The value of the field <c>Type</c>.</summary>
    public abstract string Type { get; }

    /// <summary>The language of this state's fields.</summary>
    public abstract QueryLanguage QueryLanguage { get; }

    /// <summary>
    /// Whether the state writes its <see cref="QueryLanguage"/> although it inherits the same one. Where the two differ
    /// it is written in any case, and this says nothing. Default: <see langword="false"/>.
    /// </summary>
    public bool DeclaresQueryLanguage { get; init; }

    /// <summary>What this is for, in words.</summary>
    public string? Comment { get; init; }

    /// <summary>Fields that a state of this type and language does not have, kept as they were read.</summary>
    public Json UnknownFields { get; init; }
}

/// <summary>A state after which another one follows, or the end: every type but Choice, Succeed and Fail.</summary>
/// <inheritdoc/>
public abstract record StateWithNext(string Name) : State(Name)
{
    /// <summary>The name of the state that follows. Either this or <see cref="End"/> is set.</summary>
    public string? Next { get; init; }

    /// <summary>Whether the flow ends with this state.</summary>
    public bool? End { get; init; }

    /// <summary>
    /// Variables that the state sets when it succeeds: an object of names and values, evaluated on the variables as
    /// they were before.
    /// </summary>
    public Json Assign { get; init; }
}

/// <summary>A state that can be retried and whose errors can be caught: Task, Parallel and Map.</summary>
/// <inheritdoc/>
public abstract record StateWithRetry(string Name) : StateWithNext(Name)
{
    /// <summary>What is tried again, and how often; the first retrier that names the error decides.</summary>
    public EquatableArray<Retrier> Retry { get; init; }

    /// <summary>Where an error leads that is not retried (any more); the first catcher that names it decides.</summary>
    public abstract IReadOnlyList<Catcher> Catchers { get; }
}

/// <summary>The data flow fields that every JSONPath state but Fail has.</summary>
public interface IJsonPathState
{
    /// <summary>What of the input the state sees. Absent: all of it (<c>$</c>). Null: an empty object.</summary>
    DataPath InputPath { get; }

    /// <summary>What of the result becomes the output. Absent: all of it (<c>$</c>). Null: an empty object.</summary>
    DataPath OutputPath { get; }
}

/// <summary>The data flow field that every JSONata state but Fail has.</summary>
public interface IJsonataState
{
    /// <summary>What the state gives to the next one. Absent: the result, or the input where there is no result.</summary>
    Json Output { get; }
}
