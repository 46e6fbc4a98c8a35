using System.Text;
using System.Text.RegularExpressions;

namespace Workflows.Graphs;

/// <summary>How names and texts are written in DOT.</summary>
internal static partial class DotText
{
    private static readonly HashSet<string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "digraph",
        "edge",
        "graph",
        "node",
        "strict",
        "subgraph",
    };

    /// <summary>
    /// A text without what DOT cannot hold. A line break and a backslash become escapes, which Graphviz draws as the
    /// character that they stand for; so the same text serves as a node's name and as its label.
    /// </summary>
    public static string Escaped(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(GraphText.OneLine);
        return string.Join(@"\n", lines.Select(static line => line.Replace(@"\", @"\\", StringComparison.Ordinal)));
    }

    /// <summary>A name or a value, in quotes unless it needs none.</summary>
    /// <param name="escaped">The text, its backslashes escaped.</param>
    public static string Identifier(string escaped) =>
        Plain().IsMatch(escaped) && !Keywords.Contains(escaped) ? escaped : Quoted(escaped);

    /// <summary>A text in quotes.</summary>
    /// <param name="escaped">The text, its backslashes escaped.</param>
    public static string Quoted(string escaped) => $"\"{escaped.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A label in quotes. In labels, Graphviz also reads the characters of HTML.</summary>
    public static string Label(string text) => Quoted(Escaped(text).Replace("&", "&amp;", StringComparison.Ordinal));

    /// <summary>A label of lines, each with a size and colour of its own.</summary>
    public static string Label(IEnumerable<(string Text, string? Font)> lines)
    {
        var label = new StringBuilder();
        foreach (var (text, font) in lines)
        {
            _ = label.Append(label.Length == 0 ? "" : "<br/>");
            _ = font is null ? label.Append(Html(text)) : label.Append($"<font {font}>{Html(text)}</font>");
        }
        return label.Length == 0 ? "\"\"" : $"<{label}>";
    }

    /// <summary>The name of a node's cluster.</summary>
    public static string Cluster(GraphNode node) => string.Create(CultureInfo.InvariantCulture, $"cluster{node.Id}");

    private static string Html(string text) =>
        GraphText
            .OneLine(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(
        "^([A-Za-z_][A-Za-z_0-9]*|[0-9]+)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Plain();
}
