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

    /// <summary>Blanks may stand around octal digits, behind hexadecimal and before binary ones; so JSONata has it.</summary>
    private static bool TryReadPrefixed(string text, out double number)
    {
        number = 0;
        var trimmed = text.AsSpan().Trim();
        var bits = trimmed switch
        {
            ['0', 'x' or 'X', _, ..] when text[0] == '0' => 4,
            ['0', 'o' or 'O', _, ..] => 3,
            ['0', 'b' or 'B', _, ..] when text[^1] is '0' or '1' => 1,
            _ => 0,
        };
        return bits > 0 && TryReadDigits(trimmed[2..], bits, out number) && double.IsFinite(number);
    }

    /// <summary>Reads digits of so many bits. Those that a double has no room for count for rounding.</summary>
    private static bool TryReadDigits(ReadOnlySpan<char> text, int bits, out double number)
    {
        var first = 0UL;
        var dropped = 0;
        var isInexact = false;
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
            var digit = (ulong)(char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
            if (digit >> bits != 0)
            {
                return false;
            }
            if (first >> (64 - bits) == 0)
            {
                first = (first << bits) | digit;
            }
            else
            {
                dropped += bits;
                isInexact |= digit != 0;
            }
        }
        number = Math.ScaleB(first | (isInexact ? 1UL : 0), dropped);
        return true;
    }
}
