using System.Collections.Frozen;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Reads numbers in English words, cardinal and ordinal, in any case.</summary>
internal static class NumberWordsReader
{
    private static readonly FrozenDictionary<string, double> Values = AllWords()
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> ValuesOfSpans =
        Values.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words that a number in words may consist of, by their first letter.</summary>
    private static readonly string[][] WordsByLetter =
    [
        .. Enumerable
            .Range('a', 26)
            .Select(static letter =>
                Values.Keys.Append("and").Where(word => char.ToLowerInvariant(word[0]) == letter).ToArray()
            ),
    ];

    /// <summary>The number that a text stands for; not a number if a word of it is unknown.</summary>
    /// <remarks>
    /// Words below a hundred are added up. <c>hundred</c> and the words of magnitude multiply what was added up since
    /// the last thousands; <c>trillion</c>, which has no greater one above it, all that came before.
    /// </remarks>
    public static double Read(ReadOnlySpan<char> text)
    {
        const double Trillion = 1e12;
        var total = 0.0;
        var group = 0.0;
        while (true)
        {
            var end = EndOfWord(text, out var separator);
            if (!ValuesOfSpans.TryGetValue(text[..end], out var value))
            {
                return double.NaN;
            }
            if (value < 100)
            {
                if (group >= 1000)
                {
                    total += group;
                    group = 0;
                }
                group += value;
            }
            else if (value == Trillion)
            {
                group = (total + group) * value;
                total = 0;
            }
            else
            {
                group *= value;
            }
            if (separator == 0)
            {
                return total + group;
            }
            text = text[(end + separator)..];
        }
    }

    /// <summary>The greatest end before <paramref name="limit"/> of a text from <paramref name="start"/> on that consists of number words; -1 if there is none.</summary>
    public static int EndOfWords(ReadOnlySpan<char> text, int start, int limit)
    {
        var last = -1;
        // Bit n tells whether words may end n characters after the present one. No word has 32 letters.
        var ends = 1u;
        for (var at = start; ends != 0 && at < limit; at++, ends >>= 1)
        {
            if ((ends & 1) == 0)
            {
                continue;
            }
            if (at > start)
            {
                last = at;
            }
            if (at == text.Length)
            {
                break;
            }
            var first = text[at];
            if (first is ' ' or ',' or '-')
            {
                ends |= 1u << 1;
            }
            else if (char.IsAsciiLetter(first))
            {
                foreach (var word in WordsByLetter[(first | 0x20) - 'a'])
                {
                    if (text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
                    {
                        ends |= 1u << word.Length;
                    }
                }
            }
        }
        return last;
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

    private static IEnumerable<KeyValuePair<string, double>> AllWords()
    {
        for (var i = 0; i < NumberWords.Small.Length; i++)
        {
            yield return KeyValuePair.Create(NumberWords.Small[i], (double)i);
            yield return KeyValuePair.Create(NumberWords.SmallOrdinals[i], (double)i);
        }
        for (var i = 0; i < NumberWords.Tens.Length; i++)
        {
            yield return KeyValuePair.Create(NumberWords.Tens[i], (i + 2) * 10.0);
            yield return KeyValuePair.Create(NumberWords.TensOrdinal(NumberWords.Tens[i]), (i + 2) * 10.0);
        }
        foreach (var (value, word) in NumberWords.Magnitudes.Append((100, NumberWords.Hundred)))
        {
            yield return KeyValuePair.Create(word, value);
            yield return KeyValuePair.Create(word + "th", value);
        }
    }
}
