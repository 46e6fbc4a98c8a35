namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Finds which piece of a text belongs to which part of a picture.</summary>
internal static class PartMatcher
{
    /// <summary>How many characters may be looked at before a text that can be divided in many ways is given up.</summary>
    private const int MaxWork = 50_000_000;

    /// <summary>Matches the whole text; each part takes the first piece, in its own order, that the parts after it allow.</summary>
    /// <param name="parts">The parts of the picture.</param>
    /// <param name="text">The text.</param>
    /// <param name="ends">Where each part ends is put here.</param>
    /// <exception cref="JsonataException">There are too many ways to divide the text.</exception>
    public static bool TryMatch(PicturePart[] parts, ReadOnlySpan<char> text, Span<int> ends)
    {
        var work = (long)MaxWork + text.Length;
        var at = 0;
        var end = 0;
        var goesOn = true;
        while (work > 0)
        {
            if (goesOn && at == parts.Length && end == text.Length)
            {
                return true;
            }
            if (goesOn && at < parts.Length)
            {
                var start = end;
                end = ends[at] = parts[at].Longest(text, start);
                work -= Math.Max(end - start, 1);
            }
            else
            {
                // Back to the part before, which may do with another piece.
                if (--at < 0)
                {
                    return false;
                }
                var start = at == 0 ? 0 : ends[at - 1];
                work -= Math.Max(ends[at] - start, 1);
                end = ends[at] = parts[at].Shorter(text, start, ends[at]);
            }
            goesOn = end >= 0;
            at += goesOn ? 1 : 0;
        }
        throw new JsonataException(JsonataException.LimitExceeded, JsonataException.TimeoutText);
    }
}
