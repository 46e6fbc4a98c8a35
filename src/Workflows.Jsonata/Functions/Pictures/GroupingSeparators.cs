using System.Runtime.InteropServices;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>The separators between the digits of a number, such as the commas of <c>1,234,567</c>.</summary>
internal sealed class GroupingSeparators
{
    /// <summary>How many characters may be moved to put irregular separators in their places.</summary>
    private const long MaxWork = 1_000_000_000;

    /// <summary>From left to right.</summary>
    private readonly (int Position, string Text)[] separators;

    /// <summary>The characters that are passed over when a number is read, but for commas where the groups are regular.</summary>
    private readonly HashSet<int> passedOver;

    private GroupingSeparators(List<Separator> fromTheRight)
    {
        Interval = IntervalOf(fromTheRight);
        separators =
        [
            .. Enumerable
                .Reverse(fromTheRight)
                .Select(static separator => (separator.Position, PictureText.TextOf(separator.CodePoint))),
        ];
        passedOver = Interval > 0 ? [] : [.. fromTheRight.Select(static separator => separator.CodePoint)];
    }

    /// <summary>
    /// After how many digits the same separator comes again and again, also in numbers longer than the picture; 0 if
    /// it does not, and the separators stand only where the picture has them.
    /// </summary>
    public int Interval { get; }

    /// <summary>The one separator of groups of the same length; nothing if there is none.</summary>
    public string? Regular => Interval > 0 ? separators[0].Text : null;

    /// <summary>The separators of a picture; nothing if it has none.</summary>
    public static GroupingSeparators? Of(List<Separator> fromTheRight) =>
        fromTheRight.Count == 0 ? null : new GroupingSeparators(fromTheRight);

    /// <summary>How many <see cref="char"/>s are passed over at an offset.</summary>
    public int WidthAt(ReadOnlySpan<char> text, int index)
    {
        if (Interval > 0)
        {
            return text[index] == ',' ? 1 : 0;
        }
        var codePoint = PictureText.CodePointAt(text, index);
        return passedOver.Contains(codePoint) ? PictureText.WidthOf(codePoint)
            : passedOver.Contains(text[index]) ? 1
            : 0;
    }

    /// <summary>
    /// Puts irregular separators into a number, from left to right. One that belongs so many places before the number
    /// begins leaves no more than so many of its last characters.
    /// </summary>
    /// <param name="text">What is written.</param>
    /// <param name="start">Where the number begins.</param>
    public void InsertInto(ref TextBuffer text, int start)
    {
        var work = MaxWork;
        foreach (var (position, separator) in separators)
        {
            var length = text.Length - start;
            work -= length;
            if (work < 0)
            {
                throw new JsonataException(JsonataException.LimitExceeded, JsonataException.TimeoutText);
            }
            if (position <= length)
            {
                text.Replace(text.Length - position, 0, separator);
            }
            else
            {
                text.Replace(start, Math.Max(length - (position - length), 0), separator);
            }
        }
    }

    private static int IntervalOf(List<Separator> fromTheRight)
    {
        var first = fromTheRight[0];
        for (var i = 1; i < fromTheRight.Count; i++)
        {
            if (fromTheRight[i] != new Separator(first.Position * (i + 1), first.CodePoint))
            {
                return 0;
            }
        }
        return first.Position;
    }
}

/// <summary>A grouping separator.</summary>
/// <param name="Position">How many digits stand to its right.</param>
/// <param name="CodePoint">The character.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Separator(int Position, int CodePoint);
