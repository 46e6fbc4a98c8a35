using System.Diagnostics.CodeAnalysis;

namespace Workflows.Paths;

/// <summary>
/// A path of the query language JSONPath as Step Functions has it: where a field of a state finds its value.
/// </summary>
/// <remarks>
/// It starts at the data (<c>$</c>), the context object (<c>$$</c>) or a variable (<c>$name</c>) and goes on by names,
/// indexes, slices, wildcards, descendants (<c>..</c>) and filters.
/// </remarks>
/// <seealso href="https://states-language.net/spec.html#path"/>
public sealed record JsonPath
{
    internal JsonPath(string text, PathRoot root, string? variable, EquatableArray<PathSegment> segments)
    {
        Text = text;
        Root = root;
        Variable = variable;
        Segments = segments;
        IsReference = true;
        IsDefinite = true;
        foreach (var segment in segments)
        {
            IsReference &= segment is NameSegment or IndexSegment { Index: >= 0 };
            IsDefinite &= segment.IsDefinite;
        }
    }

    /// <summary>The path as it was written.</summary>
    public string Text { get; }

    /// <summary>What the path starts at.</summary>
    public PathRoot Root { get; }

    /// <summary>The name of the variable that the path starts at; <see langword="null"/> if it starts elsewhere.</summary>
    public string? Variable { get; }

    /// <summary>The steps from the root; none if the path is the root itself.</summary>
    public EquatableArray<PathSegment> Segments { get; }

    /// <summary>
    /// Whether the path leads to one value or none. Any other path gives an array of what it finds, which may be empty.
    /// </summary>
    public bool IsDefinite { get; }

    /// <summary>
    /// Whether the path is a reference path: it names one place by names and indexes alone, so that a value can be put
    /// there.
    /// </summary>
    public bool IsReference { get; }

    /// <summary>Reads a path.</summary>
    /// <param name="text">The text, such as <c>$.items[0].id</c>.</param>
    /// <param name="path">The path, if the text is one.</param>
    /// <param name="error">Otherwise what is wrong with it and where: a sentence.</param>
    /// <returns>Whether the text is a path.</returns>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out JsonPath? path,
        [NotNullWhen(false)] out string? error
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        var cursor = new PathCursor(text);
        path = PathParser.Parse(cursor, PathPlace.WholeText);
        if (path is not null && !cursor.IsAtEnd)
        {
            path = null;
            cursor.Fail("The path does not end here");
        }
        error = path is null ? cursor.Error! : null;
        return path is not null;
    }

    /// <summary>The path as it was written.</summary>
    public override string ToString() => Text;
}
