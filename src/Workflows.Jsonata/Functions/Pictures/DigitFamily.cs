using System.Text;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>The ten decimal digits of a script, one after the other in Unicode: <c>0</c> to <c>9</c>, <c>٠</c> to <c>٩</c>.</summary>
/// <param name="Zero">The code point of the digit zero; beyond the basic plane the digits are surrogate pairs.</param>
internal readonly record struct DigitFamily(int Zero)
{
    public static DigitFamily Ascii { get; } = new('0');

    /// <summary>How many <see cref="char"/>s a digit takes.</summary>
    public int Width => PictureText.WidthOf(Zero);

    /// <summary>The family of a digit; none for every other character.</summary>
    public static DigitFamily? Of(int codePoint)
    {
        if (codePoint < 128)
        {
            return char.IsAsciiDigit((char)codePoint) ? Ascii : null;
        }
        return CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.DecimalDigitNumber
            ? new DigitFamily(codePoint - (int)Rune.GetNumericValue(new Rune(codePoint)))
            : null;
    }

    /// <summary>The value of the digit at an offset; -1 if there is none of this family.</summary>
    public int ValueAt(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length)
        {
            return -1;
        }
        var value = PictureText.CodePointAt(text, index) - Zero;
        return value is >= 0 and <= 9 ? value : -1;
    }

    /// <summary>Where the run of digits that begins at <paramref name="start"/> ends.</summary>
    public int EndOfDigits(ReadOnlySpan<char> text, int start)
    {
        while (ValueAt(text, start) >= 0)
        {
            start += Width;
        }
        return start;
    }

    /// <summary>Writes a digit.</summary>
    public void Append(ref TextBuffer text, int digit) => text.AppendCodePoint(Zero + digit);
}
