using System.Buffers;

namespace Workflows;

/// <summary>The text of a string as ECMAScript writes it: only what JSON requires is escaped, and halves of characters.</summary>
internal static class JsonStringText
{
    /// <summary>The characters that are written as they are and occur most.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([
        .. Enumerable
            .Range(' ', '~' - ' ' + 1)
            .Select(static code => (char)code)
            .Where(static c => c is not ('"' or '\\')),
    ]);

    private static readonly SearchValues<char> Special = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(static code => (char)code),
        '"',
        '\\',
        .. Enumerable.Range('\ud800', '\udfff' - '\ud800' + 1).Select(static code => (char)code),
    ]);

    /// <summary>Appends a string in quotation marks.</summary>
    public static void Append(JsonTextBuffer text, string content)
    {
        text.Append('"');
        var rest = content.AsSpan();
        if (rest.ContainsAnyExcept(Plain))
        {
            rest = AppendEscaped(text, rest);
        }
        text.Append(rest);
        text.Append('"');
    }

    /// <summary>Appends all up to the last character that is written in another way; gives what is left.</summary>
    private static ReadOnlySpan<char> AppendEscaped(JsonTextBuffer text, ReadOnlySpan<char> content)
    {
        int found;
        while ((found = content.IndexOfAny(Special)) >= 0)
        {
            if (found + 1 < content.Length && char.IsSurrogatePair(content[found], content[found + 1]))
            {
                text.Append(content[..(found + 2)]);
                content = content[(found + 2)..];
                continue;
            }
            text.Append(content[..found]);
            AppendEscape(text, content[found]);
            content = content[(found + 1)..];
        }
        return content;
    }

    private static void AppendEscape(JsonTextBuffer text, char c)
    {
        if (c is '"' or '\\')
        {
            text.Append('\\');
            text.Append(c);
            return;
        }
        text.Append(
            c switch
            {
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            }
        );
    }
}
