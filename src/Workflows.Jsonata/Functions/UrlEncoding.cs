using System.Buffers;
using System.Text;

namespace Workflows.Jsonata.Functions;

/// <summary>Percent-encoding as ECMAScript defines it, of a whole URL or of one component.</summary>
internal sealed class UrlEncoding
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";
    private const string Reserved = ";/?:@&=+$,#";

    /// <summary>Of one component: all that has a meaning in a URL is encoded.</summary>
    public static readonly UrlEncoding Component = new("Component", Unreserved, "");

    /// <summary>Of a whole URL: its punctuation stays.</summary>
    public static readonly UrlEncoding Whole = new("", Unreserved + Reserved, Reserved);

    private readonly string suffix;
    private readonly SearchValues<char> plain;
    private readonly string keptEncoded;

    private UrlEncoding(string suffix, string plain, string keptEncoded)
    {
        this.suffix = suffix;
        this.plain = SearchValues.Create(plain);
        this.keptEncoded = keptEncoded;
    }

    public Json Encode(Json value)
    {
        if (value.Reference is not string text)
        {
            return default;
        }
        var result = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (plain.Contains(text[i]))
            {
                result.Append(text[i]);
                continue;
            }
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                throw Malformed("encodeUrl", value);
            }
            foreach (var unit in bytes[..rune.EncodeToUtf8(bytes)])
            {
                result.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
            }
            i += rune.Utf16SequenceLength - 1;
        }
        return result.ToString();
    }

    public Json Decode(Json value)
    {
        if (value.Reference is not string text)
        {
            return default;
        }
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            if (text[i] != '%')
            {
                result.Append(text[i++]);
                continue;
            }
            var start = i;
            var rune = ReadRune(text, ref i) ?? throw Malformed("decodeUrl", value);
            if (rune.IsAscii && keptEncoded.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                result.Append(text, start, i - start);
            }
            else
            {
                result.Append(rune.ToString());
            }
        }
        return result.ToString();
    }

    /// <summary>Reads the escaped bytes of one character.</summary>
    private static Rune? ReadRune(string text, ref int at)
    {
        Span<byte> bytes = stackalloc byte[4];
        for (var count = 0; count < bytes.Length && ReadByte(text, at) is { } unit; )
        {
            bytes[count++] = unit;
            at += 3;
            switch (Rune.DecodeFromUtf8(bytes[..count], out var rune, out _))
            {
                case OperationStatus.Done:
                    return rune;
                case OperationStatus.NeedMoreData:
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    private static byte? ReadByte(string text, int at) =>
        at + 2 < text.Length
        && text[at] == '%'
        && byte.TryParse(
            text.AsSpan(at + 1, 2),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var unit
        )
            ? unit
            : null;

    private JsonataException Malformed(string function, Json value) =>
        new("D3140") { Value = value, TokenValue = function + suffix };
}
