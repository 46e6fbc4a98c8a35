namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Roman numerals. Thousands are as many <c>M</c>s; zero is an empty text.</summary>
/// <param name="nameCase">The case of the letters.</param>
internal sealed class RomanPicture(NameCase nameCase) : IntegerPicture
{
    private const double Max = 10_000_000;

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
    public override double ReadMagnitude(ReadOnlySpan<char> text)
    {
        var value = 0.0;
        var greatest = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var letter = ValueOf(text[i]);
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
        while (end < text.Length && ValueOf(text[end]) > 0)
        {
            end++;
        }
        return end > start ? end : -1;
    }

    protected override void WriteMagnitude(ref TextBuffer text, double integer)
    {
        if (integer > Max)
        {
            throw new JsonataException("D1001") { Value = integer };
        }
        var start = text.Length;
        var rest = (int)integer;
        foreach (var (value, numeral) in Numerals)
        {
            for (; rest >= value; rest -= value)
            {
                text.Append(numeral);
            }
        }
        nameCase.Apply(text.From(start));
    }

    private static int ValueOf(char letter) =>
        letter switch
        {
            'I' or 'i' => 1,
            'V' or 'v' => 5,
            'X' or 'x' => 10,
            'L' or 'l' => 50,
            'C' or 'c' => 100,
            'D' or 'd' => 500,
            'M' or 'm' => 1000,
            _ => 0,
        };
}
