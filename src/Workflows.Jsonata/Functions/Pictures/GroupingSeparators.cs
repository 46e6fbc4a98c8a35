using System.Runtime.InteropServices;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>The separators between the digits of a number, such as the commas of <c>1,234,567</c>.</summary>
internal sealed class GroupingSeparators
{
    /// <summary>From left to right.</summary>
    private readonly Separator[] separators;
    private readonly HashSet<int> codePoints;
    private readonly int interval;

    private GroupingSeparators(List<Separator> fromTheRight)
    {
        interval = IntervalOf(fromTheRight);
        separators = [.. Enumerable.Reverse(fromTheRight)];
        codePoints = [.. separators.Select(static separator => separator.CodePoint)];
    }

    /// <summary>
    /// Whether it is one separator after every so many digits; numbers longer than the picture have it too then.
    /// Others stand only where the picture has them.
    /// </summary>
    public bool IsRegular => interval > 0;

    /// <summary>The leftmost separator.</summary>
    public int First => separators[0].CodePoint;

    /// <summary>The separators of a picture; nothing if it has none.</summary>
    public static GroupingSeparators? Of(List<Separator> fromTheRight) =>
        fromTheRight.Count == 0 ? null : new GroupingSeparators(fromTheRight);

    /// <summary>Whether the character is passed over when a number is read. Commas are, wherever groups are regular.</summary>
    public bool Skips(int codePoint) => codePoints.Contains(codePoint) || (IsRegular && codePoint == ',');

    /// <summary>The first separator that a number of so many digits has: there is a digit to its left.</summary>
    public int Start(int digits)
    {
        var next = 0;
        while (next < separators.Length && separators[next].Position >= digits)
        {
            next++;
        }
        return next;
    }

    /// <summary>Writes the separators that have <paramref name="remaining"/> digits to their right.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="remaining">How many digits follow.</param>
    /// <param name="next">The next separator of an irregular picture.</param>
    public void Append(ref TextBuffer text, int remaining, ref int next)
    {
        if (IsRegular)
        {
            if (remaining > 0 && remaining % interval == 0)
            {
                text.AppendCodePoint(First);
            }
            return;
        }
        for (; next < separators.Length && separators[next].Position == remaining; next++)
        {
            text.AppendCodePoint(separators[next].CodePoint);
        }
    }

    /// <summary>After how many digits the same separator comes again and again; 0 if it does not.</summary>
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
