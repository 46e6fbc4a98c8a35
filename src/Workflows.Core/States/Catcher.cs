namespace Workflows;

/// <summary>Which errors of a state lead where.</summary>
public abstract record Catcher
{
    private protected Catcher() { }

    /// <summary>Names of errors; <c>States.ALL</c> means every one (that can be caught) and stands alone, in the last catcher.</summary>
    public required EquatableArray<string> ErrorEquals { get; init; }

    /// <summary>The name of the state that goes on.</summary>
    public required string Next { get; init; }

    /// <summary>Variables that are set when the error is caught.</summary>
    public Json Assign { get; init; }

    /// <summary>What this is for, in words.</summary>
    public string? Comment { get; init; }

    /// <summary>Fields that the language does not know, kept as they were read.</summary>
    public Json UnknownFields { get; init; }
}

/// <summary>A catcher of a JSONata state.</summary>
public sealed record JsonataCatcher : Catcher
{
    /// <summary>What the next state gets; <c>$states.errorOutput</c> is the error. Absent: the error output.</summary>
    public Json Output { get; init; }
}

/// <summary>A catcher of a JSONPath state.</summary>
public sealed record JsonPathCatcher : Catcher
{
    /// <summary>Where in the state's input the error output goes. Absent: in place of it (<c>$</c>).</summary>
    public DataPath ResultPath { get; init; }
}
