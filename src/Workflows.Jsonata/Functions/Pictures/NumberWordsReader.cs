using System.Collections.Frozen;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Reads numbers in English words, cardinal and ordinal, in any case.</summary>
internal static class NumberWordsReader
{
    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Values = NumberWords
        .All.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number that a text stands for; not a number if a word of it is unknown.</summary>
    /// <remarks>
    /// Words below a hundred are added up. <c>hundred</c> and the words of magnitude multiply what was added up since
    /// the last thousands, also where a greater magnitude follows a smaller one.
    /// </remarks>
    public static double Read(ReadOnlySpan<char> text)
    {
        var total = 0.0;
        var group = 0.0;
        while (true)
        {
            var end = EndOfWord(text, out var separator);
            if (!Values.TryGetValue(text[..end], out var value))
            {
                return double.NaN;
            }
            if (value >= 100)
            {
                group *= value;
            }
            else if (group >= 1000)
            {
                total += group;
                group = value;
            }
            else
            {
                group += value;
            }
            if (separator == 0)
            {
                return total + group;
            }
            text = text[(end + separator)..];
        }
    }

    /// <summary>Where the first word ends, and how long the separator after it is: <c>, </c>, <c> and </c>, a blank or a hyphen; 0 at the end.</summary>
    private static int EndOfWord(ReadOnlySpan<char> text, out int separator)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isBlank = PictureText.IsBlank(text[i]);
            separator =
                text[i] == ',' && i + 1 < text.Length && PictureText.IsBlank(text[i + 1]) ? 2
                : isBlank && IsAndAt(text, i + 1) ? 5
                : isBlank || text[i] is '-' or '\\' ? 1
                : 0;
            if (separator > 0)
            {
                return i;
            }
        }
        separator = 0;
        return text.Length;
    }

    private static bool IsAndAt(ReadOnlySpan<char> text, int index) =>
        index + 3 < text.Length
        && text[index..].StartsWith("and", StringComparison.OrdinalIgnoreCase)
        && PictureText.IsBlank(text[index + 3]);
}
