namespace Workflows;

/// <summary>A state that ends the execution with an error.</summary>
/// <inheritdoc/>
public abstract record FailState(string Name) : State(Name)
{
    /// <inheritdoc/>
    public sealed override string Type => "Fail";
}

/// <summary>A Fail state in JSONata.</summary>
/// <inheritdoc/>
public sealed record JsonataFail(string Name) : FailState(Name)
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.Jsonata;

    /// <summary>The error's name, or an expression that gives it.</summary>
    public string? Error { get; init; }

    /// <summary>The cause in words, or an expression that gives it.</summary>
    public string? Cause { get; init; }
}

/// <summary>A Fail state in JSONPath.</summary>
/// <inheritdoc/>
public sealed record JsonPathFail(string Name) : FailState(Name)
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.JsonPath;

    /// <summary>The error's name.</summary>
    public string? Error { get; init; }

    /// <summary>The path or intrinsic function that gives the error's name; not together with <see cref="Error"/>.</summary>
    public string? ErrorPath { get; init; }

    /// <summary>The cause in words.</summary>
    public string? Cause { get; init; }

    /// <summary>The path or intrinsic function that gives the cause; not together with <see cref="Cause"/>.</summary>
    public string? CausePath { get; init; }
}
