namespace Workflows.Jsonata;

/// <summary>What an expression reads from outside: a variable or the input, or a field somewhere inside.</summary>
/// <remarks>
/// Arrays on the way are not mentioned, as an expression looks into each item: <c>$order.lines[price > 5].sku</c>
/// reads <c>$order.lines.price</c> and <c>$order.lines.sku</c>.
/// </remarks>
public sealed record JsonataReference
{
    internal JsonataReference(string? variable, IReadOnlyList<string> fields, int position, bool isConditional)
    {
        Variable = variable;
        Fields = fields;
        Position = position;
        IsConditional = isConditional;
    }

    /// <summary>The variable's name without <c>$</c>; <see langword="null"/> for the input, be it by <c>$</c>, <c>$$</c> or a field's bare name.</summary>
    public string? Variable { get; }

    /// <summary>The fields from there on; none if the whole is read.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>Where in the expression: the offset in characters of the end of the last token that belongs to it.</summary>
    public int Position { get; }

    /// <summary>
    /// Whether the expression may be evaluated without reading it, as a branch of a condition or inside a function, or
    /// says what to do if it is absent (<c>??</c>, <c>?:</c>, <c>$exists</c>).
    /// </summary>
    public bool IsConditional { get; }

    /// <summary>The reference as one would write it: <c>$order.lines.sku</c>.</summary>
    public override string ToString() =>
        string.Join('.', Fields.Select(Quoted).Prepend(Variable is null ? "$$" : $"${Variable}"));

    private static string Quoted(string field) =>
        field.Length > 0 && field.All(static c => char.IsLetterOrDigit(c) || c == '_') && !char.IsDigit(field[0])
            ? field
            : $"`{field}`";
}
