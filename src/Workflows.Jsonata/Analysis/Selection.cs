namespace Workflows.Jsonata.Analysis;

/// <summary>A part of what lies outside an expression, which a part of the expression selects.</summary>
/// <param name="Variable">The variable; none for the input.</param>
/// <param name="Fields">The fields from there on.</param>
/// <param name="Position">Where the selection ends.</param>
internal sealed record Selection(string? Variable, string[] Fields, int Position)
{
    /// <summary>A field of it.</summary>
    public Selection Field(string name, int position) => new(Variable, [.. Fields, name], position);

    /// <summary>What it was selected from; nothing if it is a whole variable.</summary>
    public Selection? Parent => Fields is [.. var outer, _] ? this with { Fields = outer } : null;
}
