namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Reads texts as ECMAScript does, whose rules pictures follow.</summary>
internal static class PictureText
{
    /// <summary>Whether ECMAScript counts the character as white space or as the end of a line.</summary>
    public static bool IsBlank(char character) =>
        character == '\ufeff' || (character != '\u0085' && char.IsWhiteSpace(character));

    /// <summary>
    /// The integer that a text begins with, after blanks: decimal, or hexadecimal after <c>0x</c>. What follows does
    /// not matter. Not a number if there are no digits.
    /// </summary>
    public static double LeadingInteger(ReadOnlySpan<char> text)
    {
        while (text is [var first, ..] && IsBlank(first))
        {
            text = text[1..];
        }
        var isNegative = text is ['-', ..];
        if (text is ['-' or '+', ..])
        {
            text = text[1..];
        }
        var magnitude = text is ['0', 'x' or 'X', ..] ? Hexadecimal(text[2..]) : Decimal(text);
        return isNegative ? -magnitude : magnitude;
    }

    /// <summary>The character at an offset, a surrogate pair as one.</summary>
    public static int CodePointAt(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    /// <summary>The character that ends at an offset, a surrogate pair as one.</summary>
    public static int CodePointBefore(ReadOnlySpan<char> text, int end) =>
        end > 1 && char.IsSurrogatePair(text[end - 2], text[end - 1])
            ? char.ConvertToUtf32(text[end - 2], text[end - 1])
            : text[end - 1];

    /// <summary>How many <see cref="char"/>s a character takes.</summary>
    public static int WidthOf(int codePoint) => codePoint > char.MaxValue ? 2 : 1;

    /// <summary>Where the run of ASCII letters that begins at <paramref name="start"/> ends.</summary>
    public static int EndOfLetters(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsAsciiLetter(text[start]))
        {
            start++;
        }
        return start;
    }

    /// <summary>Where the run of ASCII digits that begins at <paramref name="start"/> ends.</summary>
    public static int EndOfDigits(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start]))
        {
            start++;
        }
        return start;
    }

    /// <summary>Whether a literal text stands at an offset; the case of its letters does not matter.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int start, string literal)
    {
        if (literal.Length > text.Length - start)
        {
            return false;
        }
        for (var i = 0; i < literal.Length; i++)
        {
            var character = text[start + i];
            if (character != literal[i] && Fold(character) != Fold(literal[i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>A character, which may be a surrogate pair or half of one, as text.</summary>
    public static string TextOf(int codePoint) =>
        codePoint > char.MaxValue ? char.ConvertFromUtf32(codePoint) : ((char)codePoint).ToString();

    /// <summary>The upper case; as in ECMAScript, no other character becomes an ASCII one.</summary>
    private static char Fold(char character)
    {
        var upper = char.ToUpperInvariant(character);
        return char.IsAscii(upper) && !char.IsAscii(character) ? character : upper;
    }

    private static double Decimal(ReadOnlySpan<char> text)
    {
        const int MostDigitsOfLong = 18;
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        if (digits.IsEmpty)
        {
            return double.NaN;
        }
        return digits.Length <= MostDigitsOfLong
            ? long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : double.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static double Hexadecimal(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiHexDigit(text[length]))
        {
            length++;
        }
        var digits = text[..length].TrimStart('0');
        if (digits.IsEmpty)
        {
            return length == 0 ? double.NaN : 0;
        }
        // 32 digits are more than a double holds; of the rest matters how many, and whether they are all zero.
        const int MostDigits = 31;
        var head = digits.Length > MostDigits ? digits[..MostDigits] : digits;
        var value = UInt128.Parse(head, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var rest = digits[head.Length..];
        if (rest.ContainsAnyExcept('0'))
        {
            value |= 1;
        }
        return Math.ScaleB((double)value, 4 * rest.Length);
    }
}
