namespace Workflows.Checks;

/// <summary>Where a string stands that stands for itself.</summary>
internal enum LiteralUse
{
    /// <summary>In a payload template, under a name without <c>.$</c> or in an array.</summary>
    Template,

    /// <summary>In the result of a Pass state.</summary>
    PassResult,

    /// <summary>In a field that has a sister field for paths: <c>Cause</c> and <c>CausePath</c>.</summary>
    FieldBesidePath,

    /// <summary>In a field of a JSONata state, without the delimiters of an expression.</summary>
    Jsonata,
}

/// <summary>A string that stands for itself where a path or an expression could stand, and where that is.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="use">What kind of place that is.</param>
/// <param name="text">The string.</param>
internal readonly ref struct LiteralSite(TextPlace place, LiteralUse use, string text)
{
    public TextPlace Place => place;

    public LiteralUse Use => use;

    public string Text => text;
}
