using System.Text;
using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>Base64 and URL encoding.</summary>
internal static class EncodingFunctions
{
    public static readonly NativeFunction[] All =
    [
        new("base64encode", "<s-:s>", 1, EncodeBase64),
        new("base64decode", "<s-:s>", 1, DecodeBase64),
        new("encodeUrlComponent", "<s-:s>", 1, static (arguments, _) => UrlEncoding.Component.Encode(arguments[0])),
        new("encodeUrl", "<s-:s>", 1, static (arguments, _) => UrlEncoding.Whole.Encode(arguments[0])),
        new("decodeUrlComponent", "<s-:s>", 1, static (arguments, _) => UrlEncoding.Component.Decode(arguments[0])),
        new("decodeUrl", "<s-:s>", 1, static (arguments, _) => UrlEncoding.Whole.Decode(arguments[0])),
    ];

    /// <summary>Each UTF-16 unit is one byte, of which the upper half is lost: this function is for ASCII.</summary>
    private static Json EncodeBase64(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].Reference is not string text)
        {
            return default;
        }
        var bytes = new byte[text.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)text[i];
        }
        return Convert.ToBase64String(bytes);
    }

    /// <summary>
    /// Passes over what is no Base64, and takes the URL-safe alphabet, too. Here as well, a UTF-16 unit is a byte.
    /// </summary>
    private static Json DecodeBase64(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].Reference is not string text)
        {
            return default;
        }
        var digits = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            var c = (char)(byte)unit;
            if (c == '=')
            {
                break;
            }
            _ = c switch
            {
                '-' => digits.Append('+'),
                '_' => digits.Append('/'),
                '+' or '/' => digits.Append(c),
                _ when char.IsAsciiLetterOrDigit(c) => digits.Append(c),
                _ => digits,
            };
        }
        // One digit alone holds no byte.
        digits.Length -= digits.Length % 4 == 1 ? 1 : 0;
        digits.Append('=', (4 - (digits.Length % 4)) % 4);
        return Encoding.Latin1.GetString(Convert.FromBase64String(digits.ToString()));
    }
}
