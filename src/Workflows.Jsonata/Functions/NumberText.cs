using System.Numerics;

namespace Workflows.Jsonata.Functions;

/// <summary>Reads the texts that <c>$number</c> takes: decimal as in JSON, hexadecimal, octal and binary.</summary>
internal static class NumberText
{
    public static bool TryRead(string text, out double number) =>
        IsDecimal(text)
            ? double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
                && double.IsFinite(number)
            : TryReadPrefixed(text, out number);

    /// <summary>Digits with an optional sign, fraction and exponent, leading zeros allowed.</summary>
    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var rest = text is ['-', ..] ? text[1..] : text;
        if (!SkipDigits(ref rest))
        {
            return false;
        }
        if (rest is ['.', ..])
        {
            rest = rest[1..];
            if (!SkipDigits(ref rest))
            {
                return false;
            }
        }
        if (rest is ['e' or 'E', ..])
        {
            rest = rest[1..];
            rest = rest is ['+' or '-', ..] ? rest[1..] : rest;
            if (!SkipDigits(ref rest))
            {
                return false;
            }
        }
        return rest.IsEmpty;
    }

    private static bool SkipDigits(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text.Length : end;
        text = text[digits..];
        return digits > 0;
    }

    private static bool TryReadPrefixed(string text, out double number)
    {
        number = 0;
        var radix = text switch
        {
            ['0', 'x' or 'X', _, ..] => 16,
            ['0', 'o' or 'O', _, ..] => 8,
            ['0', 'b' or 'B', _, ..] => 2,
            _ => 0,
        };
        if (radix == 0)
        {
            return false;
        }
        var value = BigInteger.Zero;
        foreach (var digit in text.AsSpan(2))
        {
            var unit = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (unit >= radix)
            {
                return false;
            }
            value = (value * radix) + unit;
        }
        number = (double)value;
        return double.IsFinite(number);
    }
}
