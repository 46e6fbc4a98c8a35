using System.Text;

namespace Workflows.Asl;

/// <summary>
/// How the service refuses a text that is not JSON: with the place in the words of the parser that it uses, which is
/// the one after what was read last.
/// </summary>
internal static class JsonRefusal
{
    private const int LongestSource = 500;

    /// <summary>The refusal of a text, or <see langword="null"/> if it is not known to refuse it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="error">What is wrong with it.</param>
    public static ServiceRefusal? Of(string text, JsonSyntaxException error)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return NoObject;
        }
        // A name that stands twice is no fault of JSON.
        if (error.InnerException is null)
        {
            return null;
        }
        var at = Offset(text, error.Line, error.Column);
        var (start, end) = Word(text, at);
        var isWord = start < end && IsValuePosition(text, start);
        var location = Location(text, isWord ? end : Math.Min(at + 1, text.Length));
        var message = isWord
            ? $"Unrecognized token '{text[start..end]}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at {location}"
            : null;
        return new ServiceRefusal(ServiceCodes.InvalidJson, location, message);
    }

    /// <summary>How it refuses a text that holds no JSON object.</summary>
    public static ServiceRefusal NoObject { get; } =
        new(ServiceCodes.Schema, null, "Definition must be a valid JSON object");

    private static int Offset(string text, int line, int column)
    {
        var at = 0;
        for (var i = 1; i < line; i++)
        {
            at = text.IndexOf('\n', at) + 1;
        }
        return Math.Min(at + column - 1, text.Length);
    }

    /// <summary>The word around a position; empty if there is none.</summary>
    private static (int Start, int End) Word(string text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && IsPartOfWord(text[start - 1]))
        {
            start--;
        }
        while (end < text.Length && IsPartOfWord(text[end]))
        {
            end++;
        }
        return start < end && char.IsAsciiDigit(text[start]) ? (at, at) : (start, end);
    }

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    /// <summary>Whether a value, and not the name of a member, is expected at a position.</summary>
    private static bool IsValuePosition(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        return before.Length == 0 || before[^1] is ':' or '[';
    }

    private static string Location(string text, int at)
    {
        var line = 1 + text.AsSpan(0, at).Count('\n');
        var column = at - text.LastIndexOf('\n', Math.Max(at - 1, 0), Math.Min(at, text.Length));
        var source = new StringBuilder("[Source: (String)\"").Append(text, 0, Math.Min(text.Length, LongestSource));
        source.Append('"');
        if (text.Length > LongestSource)
        {
            source.Append(CultureInfo.InvariantCulture, $"[truncated {text.Length - LongestSource} chars]");
        }
        return source.Append(CultureInfo.InvariantCulture, $"; line: {line}, column: {column}]").ToString();
    }
}
