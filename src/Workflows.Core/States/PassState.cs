namespace Workflows;

/// <summary>A state that does no work: it passes its input on, reshapes it, or sets variables.</summary>
/// <inheritdoc/>
public abstract record PassState(string Name) : StateWithNext(Name)
{
    /// <inheritdoc/>
    public sealed override string Type => "Pass";
}

/// <summary>A Pass state in JSONata.</summary>
/// <inheritdoc/>
public sealed record JsonataPass(string Name) : PassState(Name), IJsonataState
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.Jsonata;

    /// <inheritdoc/>
    public Json Output { get; init; }
}

/// <summary>A Pass state in JSONPath.</summary>
/// <inheritdoc/>
public sealed record JsonPathPass(string Name) : PassState(Name), IJsonPathState
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.JsonPath;

    /// <inheritdoc/>
    public DataPath InputPath { get; init; }

    /// <summary>A payload template in place of the input. Absent: the input after <see cref="InputPath"/>.</summary>
    public Json Parameters { get; init; }

    /// <summary>The result as it stands, with nothing computed. Absent: the input.</summary>
    public Json Result { get; init; }

    /// <summary>Where in the input the result goes. Absent: in place of it (<c>$</c>). Null: the result is discarded.</summary>
    public DataPath ResultPath { get; init; }

    /// <inheritdoc/>
    public DataPath OutputPath { get; init; }
}
