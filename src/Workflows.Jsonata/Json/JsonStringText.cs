using System.Buffers;
using System.Text;

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
        if (content.AsSpan().ContainsAnyExcept(Plain))
        {
            var escaped = new StringBuilder();
            Append(escaped, content);
            foreach (var chunk in escaped.GetChunks())
            {
                text.Append(chunk.Span);
            }
            return;
        }
        text.Append('"');
        text.Append(content);
        text.Append('"');
    }

    /// <inheritdoc cref="Append(JsonTextBuffer, string)"/>
    public static void Append(StringBuilder text, string content)
    {
        text.Append('"');
        var at = 0;
        for (int found; (found = content.AsSpan(at).IndexOfAny(Special)) >= 0; at++)
        {
            text.Append(content, at, found);
            at += found;
            if (at + 1 < content.Length && char.IsSurrogatePair(content[at], content[at + 1]))
            {
                text.Append(content, at++, 2);
            }
            else
            {
                AppendEscape(text, content[at]);
            }
        }
        text.Append(content, at, content.Length - at).Append('"');
    }

    private static void AppendEscape(StringBuilder text, char c) =>
        _ = c switch
        {
            '"' or '\\' => text.Append('\\').Append(c),
            '\b' => text.Append("\\b"),
            '\f' => text.Append("\\f"),
            '\n' => text.Append("\\n"),
            '\r' => text.Append("\\r"),
            '\t' => text.Append("\\t"),
            _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        };
}
