using System.Text;

namespace Workflows.Jsonata.Syntax;

/// <summary>Reads a string that holds escape sequences, which are those of JSON.</summary>
internal static class StringEscapes
{
    /// <summary>The content from <paramref name="position"/>, behind the opening quote, which moves behind the closing one.</summary>
    public static string Read(string text, char quote, ref int position)
    {
        var content = new StringBuilder();
        while (position < text.Length)
        {
            var c = text[position++];
            if (c == quote)
            {
                return content.ToString();
            }
            content.Append(c == '\\' ? Escape(text, ref position) : c);
        }
        throw new JsonataException("S0101") { Position = text.Length };
    }

    private static char Escape(string text, ref int position)
    {
        if (position == text.Length)
        {
            throw new JsonataException("S0103") { Position = position, TokenValue = "" };
        }
        var at = position++;
        switch (text[at])
        {
            case '"' or '\\' or '/':
                return text[at];
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                var digits = text.AsSpan(position, Math.Min(4, text.Length - position));
                if (
                    digits.Length < 4
                    || !ushort.TryParse(
                        digits,
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var unit
                    )
                )
                {
                    throw new JsonataException("S0104") { Position = at };
                }
                position += 4;
                return (char)unit;
            default:
                throw new JsonataException("S0103") { Position = at, TokenValue = text[at].ToString() };
        }
    }
}
