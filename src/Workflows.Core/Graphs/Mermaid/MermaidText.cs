using System.Text.RegularExpressions;

namespace Workflows.Graphs;

/// <summary>How texts are written in Mermaid.</summary>
internal static partial class MermaidText
{
    /// <summary>A label in quotes. It always has a character, else Mermaid shows the node's id.</summary>
    /// <param name="lines">Its lines.</param>
    public static string Label(IEnumerable<string> lines) =>
        string.Join("<br/>", lines.Select(Escaped)) is var label && label.Length > 0 ? $"\"{label}\"" : "\" \"";

    /// <summary>A label of one line.</summary>
    public static string Label(string line) => Label([line]);

    private static string Escaped(string line) =>
        Special()
            .Replace(
                GraphText.OneLine(line),
                static c => string.Create(CultureInfo.InvariantCulture, $"#{(int)c.Value[0]};")
            );

    /// <summary>
    /// What Mermaid or a Markdown reader inside it does not show as it stands: its own marks and those of HTML, emphasis,
    /// list items, headings, icons.
    /// </summary>
    [GeneratedRegex(
        """["#<>&`\\$%*~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^[-+=]|(?<=^\p{Nd}+)[.)]|:(?=fa-)""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Special();
}
