using System.Text;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Finds numbers in words within a date.</summary>
/// <remarks>
/// Several words may begin at one place: <c>six</c>, <c>sixth</c>, <c>sixteen</c>. They are tried in the order of
/// <see cref="NumberWords.All"/>, each first with as many words after it as there are. No run of words can be divided
/// in two ways, so that the end of a run tells of which words it consists.
/// </remarks>
internal static class NumberWordsMatcher
{
    /// <summary>The words by their first letter.</summary>
    private static readonly string[][] WordsByLetter =
    [
        .. Enumerable
            .Range('A', 26)
            .Select(static letter =>
                NumberWords.All.Select(static word => word.Key).Append("And").Where(word => word[0] == letter).ToArray()
            ),
    ];

    /// <summary>Between the words there may be these, any number of them.</summary>
    private static readonly string[] Separator = ["-"];

    /// <summary>The end of the first run of words to be tried; -1 if no word begins here.</summary>
    public static int First(ReadOnlySpan<char> text, int start)
    {
        var end = EndOfFirst(text, start);
        return end > start ? end : -1;
    }

    /// <summary>The end of the run to be tried after the one that ends at <paramref name="end"/>; -1 if there is none.</summary>
    public static int Next(ReadOnlySpan<char> text, int start, int end)
    {
        var (at, tried) = LastWord(text, start, end);
        var words = WordsAt(text, at);
        for (var i = tried + 1; i < words.Length; i++)
        {
            if (IsAt(text, at, words[i]))
            {
                return EndOfFirst(text, at + words[i].Length);
            }
        }
        return at > start ? at : -1;
    }

    /// <summary>The end of a run of words, each of which is the first to be tried where it stands.</summary>
    private static int EndOfFirst(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var length = 0;
        do
        {
            at += length;
            length = 0;
            foreach (var word in WordsAt(text, at))
            {
                if (IsAt(text, at, word))
                {
                    length = word.Length;
                    break;
                }
            }
        } while (length > 0);
        return at;
    }

    /// <summary>Where the last word of a run begins, and which of the words there it is.</summary>
    private static (int Start, int Word) LastWord(ReadOnlySpan<char> text, int start, int end)
    {
        // Bit n tells whether words may end n characters after the present one. No word has 32 letters.
        var ends = 1u;
        var last = (start, 0);
        for (var at = start; at < end; at++, ends >>= 1)
        {
            if ((ends & 1) == 0)
            {
                continue;
            }
            var words = WordsAt(text, at);
            for (var i = 0; i < words.Length; i++)
            {
                if (IsAt(text, at, words[i]))
                {
                    ends |= 1u << words[i].Length;
                    last = at + words[i].Length == end ? (at, i) : last;
                }
            }
        }
        return last;
    }

    /// <summary>The words that may begin here, by their first letter.</summary>
    private static string[] WordsAt(ReadOnlySpan<char> text, int index) =>
        index == text.Length ? []
        : text[index] is '-' or ',' or ' ' ? Separator
        : char.IsAsciiLetter(text[index]) ? WordsByLetter[(text[index] | 0x20) - 'a']
        : [];

    private static bool IsAt(ReadOnlySpan<char> text, int index, string word) =>
        ReferenceEquals(word, Separator[0])
        || (word.Length <= text.Length - index && Ascii.EqualsIgnoreCase(text.Slice(index, word.Length), word));
}
