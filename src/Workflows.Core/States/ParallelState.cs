namespace Workflows;

/// <summary>A state that runs its branches at the same time. Its result is the array of their outputs, in their order.</summary>
/// <inheritdoc/>
public abstract record ParallelState(string Name) : StateWithRetry(Name)
{
    /// <inheritdoc/>
    public sealed override string Type => "Parallel";

    /// <summary>The branches; each gets the same input.</summary>
    public required EquatableArray<Branch> Branches { get; init; }
}

/// <summary>A Parallel state in JSONata.</summary>
/// <inheritdoc/>
public sealed record JsonataParallel(string Name) : ParallelState(Name), IJsonataState
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.Jsonata;

    /// <summary>What the branches get. Absent: the state's input.</summary>
    public Json Arguments { get; init; }

    /// <inheritdoc/>
    public Json Output { get; init; }

    /// <summary>Where errors lead.</summary>
    public EquatableArray<JsonataCatcher> Catch { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Catcher> Catchers => Catch;
}

/// <summary>A Parallel state in JSONPath.</summary>
/// <inheritdoc/>
public sealed record JsonPathParallel(string Name) : ParallelState(Name), IJsonPathState
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.JsonPath;

    /// <inheritdoc/>
    public DataPath InputPath { get; init; }

    /// <summary>What the branches get, a payload template. Absent: the input after <see cref="InputPath"/>.</summary>
    public Json Parameters { get; init; }

    /// <summary>What is kept of the raw result, a payload template. Absent: all of it.</summary>
    public Json ResultSelector { get; init; }

    /// <summary>Where in the input the result goes. Absent: in place of it (<c>$</c>). Null: the result is discarded.</summary>
    public DataPath ResultPath { get; init; }

    /// <inheritdoc/>
    public DataPath OutputPath { get; init; }

    /// <summary>Where errors lead.</summary>
    public EquatableArray<JsonPathCatcher> Catch { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Catcher> Catchers => Catch;
}
