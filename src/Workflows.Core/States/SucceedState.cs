namespace Workflows;

/// <summary>A state that ends its flow with success.</summary>
/// <inheritdoc/>
public abstract record SucceedState(string Name) : State(Name)
{
    /// <inheritdoc/>
    public sealed override string Type => "Succeed";
}

/// <summary>A Succeed state in JSONata.</summary>
/// <inheritdoc/>
public sealed record JsonataSucceed(string Name) : SucceedState(Name), IJsonataState
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.Jsonata;

    /// <inheritdoc/>
    public Json Output { get; init; }
}

/// <summary>A Succeed state in JSONPath.</summary>
/// <inheritdoc/>
public sealed record JsonPathSucceed(string Name) : SucceedState(Name), IJsonPathState
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.JsonPath;

    /// <inheritdoc/>
    public DataPath InputPath { get; init; }

    /// <inheritdoc/>
    public DataPath OutputPath { get; init; }
}
