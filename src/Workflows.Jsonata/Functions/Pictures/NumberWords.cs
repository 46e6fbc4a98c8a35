namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>The English words for numbers, in title case.</summary>
internal static class NumberWords
{
    /// <summary>The words of the numbers below twenty.</summary>
    public static readonly string[] Small =
    [
        "Zero",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Eleven",
        "Twelve",
        "Thirteen",
        "Fourteen",
        "Fifteen",
        "Sixteen",
        "Seventeen",
        "Eighteen",
        "Nineteen",
    ];

    /// <summary>The ordinals of <see cref="Small"/>.</summary>
    public static readonly string[] SmallOrdinals =
    [
        "Zeroth",
        "First",
        "Second",
        "Third",
        "Fourth",
        "Fifth",
        "Sixth",
        "Seventh",
        "Eighth",
        "Ninth",
        "Tenth",
        "Eleventh",
        "Twelfth",
        "Thirteenth",
        "Fourteenth",
        "Fifteenth",
        "Sixteenth",
        "Seventeenth",
        "Eighteenth",
        "Nineteenth",
    ];

    /// <summary>Twenty and the tens after it.</summary>
    public static readonly string[] Tens =
    [
        "Twenty",
        "Thirty",
        "Forty",
        "Fifty",
        "Sixty",
        "Seventy",
        "Eighty",
        "Ninety",
    ];

    public const string Hundred = "Hundred";

    /// <summary>The powers of a thousand. A number of more trillions than a thousand is so many trillions all the same.</summary>
    public static readonly (double Value, string Word)[] Magnitudes =
    [
        (1e12, "Trillion"),
        (1e9, "Billion"),
        (1e6, "Million"),
        (1e3, "Thousand"),
    ];

    /// <summary>
    /// All words and their values, in the order in which they are tried where several fit. Not only the tens have an
    /// ordinal with <c>ieth</c> but the hundred, too.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, double>> All =>
        [
            .. Small.Select(static (word, i) => KeyValuePair.Create(word, (double)i)),
            .. SmallOrdinals.Select(static (word, i) => KeyValuePair.Create(word, (double)i)),
            .. Tens.Append(Hundred)
                .SelectMany(
                    static (word, i) =>
                        new[] { word, TensOrdinal(word) }.Select(form => KeyValuePair.Create(form, (i + 2) * 10.0))
                ),
            KeyValuePair.Create(Hundred + "th", 100.0),
            .. Magnitudes
                .Reverse()
                .SelectMany(static magnitude =>
                    new[] { magnitude.Word, magnitude.Word + "th" }.Select(form =>
                        KeyValuePair.Create(form, magnitude.Value)
                    )
                ),
        ];

    /// <summary>The ordinal of one of the tens: <c>Twentieth</c>.</summary>
    private static string TensOrdinal(string tens) => tens[..^1] + "ieth";

    /// <summary>Writes an integer that is not negative.</summary>
    public static void Write(ref TextBuffer text, double integer, bool isOrdinal) =>
        Write(ref text, integer, isOrdinal, isContinued: false);

    /// <summary>Writes a number, or what follows the words of a greater magnitude.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="integer">The number.</param>
    /// <param name="isOrdinal">Whether the last word is an ordinal.</param>
    /// <param name="isContinued">Whether other words stand before it.</param>
    private static void Write(ref TextBuffer text, double integer, bool isOrdinal, bool isContinued)
    {
        if (integer < 100)
        {
            text.Append(isContinued ? " and " : "");
            WriteBelowHundred(ref text, (int)integer, isOrdinal);
            return;
        }
        text.Append(isContinued ? ", " : "");
        double rest;
        if (integer < 1000)
        {
            text.Append(Small[(int)integer / 100]);
            text.Append(' ');
            text.Append(Hundred);
            rest = integer % 100;
        }
        else
        {
            var (value, word) = MagnitudeOf(integer);
            var count = Math.Floor(integer / value);
            Write(ref text, count, isOrdinal: false, isContinued: false);
            text.Append(' ');
            text.Append(word);
            // Not exact for large numbers; may even be negative.
            rest = integer - (count * value);
        }
        if (rest > 0)
        {
            Write(ref text, rest, isOrdinal, isContinued: true);
        }
        else if (isOrdinal)
        {
            text.Append("th");
        }
    }

    private static void WriteBelowHundred(ref TextBuffer text, int integer, bool isOrdinal)
    {
        if (integer >= 20)
        {
            var tens = Tens[(integer / 10) - 2];
            integer %= 10;
            if (integer == 0)
            {
                text.Append(isOrdinal ? TensOrdinal(tens) : tens);
                return;
            }
            text.Append(tens);
            text.Append('-');
        }
        text.Append((isOrdinal ? SmallOrdinals : Small)[integer]);
    }

    private static (double Value, string Word) MagnitudeOf(double integer)
    {
        foreach (var magnitude in Magnitudes)
        {
            if (integer >= magnitude.Value)
            {
                return magnitude;
            }
        }
        throw new ArgumentOutOfRangeException(nameof(integer), integer, "The number is below a thousand.");
    }
}
