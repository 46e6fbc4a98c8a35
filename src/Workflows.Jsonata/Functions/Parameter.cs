namespace Workflows.Jsonata.Functions;

/// <summary>One parameter of a signature.</summary>
/// <param name="Types">What it takes.</param>
internal sealed record Parameter(TypeSet Types)
{
    /// <summary>Whether it is an array; any other value then becomes an array of one.</summary>
    public bool IsArray { get; init; }

    /// <summary>Whether it may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it takes one argument or more.</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether the context stands in when it is left out.</summary>
    public bool TakesContext { get; init; }

    /// <summary>What the items of an array, or a function's parameters and result, must be; as written in the signature.</summary>
    public string? Subtype { get; init; }

    /// <summary>The type that the items of an array must have, if any.</summary>
    public TypeSet? ItemType { get; init; }

    public bool Takes(TypeSet type) => (Types & type) == type;
}
