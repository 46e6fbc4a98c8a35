using System.Text;

namespace Workflows.Graphs;

/// <summary>Texts as they fit into a picture.</summary>
internal static class GraphText
{
    /// <summary>What stands in place of what was cut.</summary>
    public const string Rest = "…";

    private const int MaxLength = 60;

    /// <summary>A text of one line without control characters; a character of which there is only a half is replaced.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = Rune.IsControl(rune) ? line.Append(' ') : line.Append(rune);
        }
        return line.ToString();
    }

    /// <summary>A text on one line, cut between words where it is longer than 60 characters.</summary>
    public static string Short(string text)
    {
        var line = string.Join(' ', OneLine(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= MaxLength)
        {
            return line;
        }
        var space = line.LastIndexOf(' ', MaxLength - Rest.Length);
        var cut = space > MaxLength / 2 ? space : MaxLength - Rest.Length;
        return line[..(char.IsHighSurrogate(line[cut - 1]) ? cut - 1 : cut)].TrimEnd() + Rest;
    }

    /// <summary>The lines of a text: its own, and long ones broken between words.</summary>
    public static IEnumerable<string> Lines(string text, int width) =>
        text.ReplaceLineEndings("\n").Split('\n').SelectMany(line => Wrap(OneLine(line), width));

    private static IEnumerable<string> Wrap(string line, int width)
    {
        while (line.Length > width)
        {
            var space = line.LastIndexOf(' ', width);
            if (space <= 0)
            {
                space = line.IndexOf(' ', width);
            }
            if (space < 0)
            {
                break;
            }
            yield return line[..space];
            line = line[(space + 1)..];
        }
        yield return line;
    }
}
