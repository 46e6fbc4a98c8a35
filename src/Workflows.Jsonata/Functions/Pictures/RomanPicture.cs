namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Roman numerals. Thousands are as many <c>M</c>s; zero is an empty text.</summary>
/// <param name="isUpper">Whether the letters are upper case, and no others are read; else both cases are.</param>
internal sealed class RomanPicture(bool isUpper) : IntegerPicture
{
    private const double Max = 10_000_000;
    private const char DotlessI = '\u0131';

    /// <summary>What a roman numeral consists of, the greatest first.</summary>
    private static readonly (int Value, string Text)[] Numerals =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    /// <summary>From right to left: a letter of less value than one to its right is subtracted.</summary>
    public override double Read(ReadOnlySpan<char> text)
    {
        var value = 0.0;
        var greatest = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var letter = ValueOf(isUpper ? text[i] : UpperOf(text[i]));
            if (letter == 0)
            {
                return double.NaN;
            }
            value += letter < greatest ? -letter : letter;
            greatest = Math.Max(greatest, letter);
        }
        return value;
    }

    public override int Longest(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] != DotlessI && ValueOf(UpperOf(text[end])) > 0)
        {
            end++;
        }
        return end > start ? end : -1;
    }

    protected override void WriteMagnitude(ref TextBuffer text, double number)
    {
        if (number > Max)
        {
            throw new JsonataException("D1001") { Value = Json.NumberUncheckedFrom(number) };
        }
        var start = text.Length;
        var rest = double.IsNaN(number) ? 0 : (int)number;
        foreach (var (value, numeral) in Numerals)
        {
            for (; rest >= value; rest -= value)
            {
                text.Append(numeral);
            }
        }
        if (!isUpper)
        {
            NameCase.Lower.Apply(text.From(start));
        }
    }

    private static int ValueOf(char letter) =>
        letter switch
        {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50,
            'C' => 100,
            'D' => 500,
            'M' => 1000,
            _ => 0,
        };

    /// <summary>The upper case of the letters of numerals; the small i without a dot is one of them.</summary>
    private static char UpperOf(char letter) =>
        letter == DotlessI ? 'I'
        : char.IsAsciiLetterLower(letter) ? (char)(letter & ~0x20)
        : letter;
}
