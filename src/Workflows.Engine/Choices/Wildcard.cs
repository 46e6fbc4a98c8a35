namespace Workflows.Engine.Choices;

/// <summary>Patterns of <c>StringMatches</c>: <c>*</c> is any text, <c>\*</c> a star, <c>\\</c> a backslash.</summary>
internal static class Wildcard
{
    /// <summary>Whether the text is what the pattern says, all of it. Takes time in proportion to both lengths at most.</summary>
    public static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        var (at, next) = (0, 0);
        var (lastStar, resume) = (-1, 0);
        while (at < text.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
            {
                lastStar = next++;
                resume = at;
                continue;
            }
            var length = LiteralLength(pattern, next);
            if (length > 0 && pattern[next + length - 1] == text[at])
            {
                at++;
                next += length;
            }
            else if (lastStar >= 0)
            {
                // The latest star takes one character more.
                at = ++resume;
                next = lastStar + 1;
            }
            else
            {
                return false;
            }
        }
        return pattern[next..].IndexOfAnyExcept('*') < 0;
    }

    /// <summary>How long the pattern for one plain character is; 0 at the end of the pattern.</summary>
    private static int LiteralLength(ReadOnlySpan<char> pattern, int at) =>
        at >= pattern.Length ? 0
        : pattern[at] == '\\' && at + 1 < pattern.Length && pattern[at + 1] is '*' or '\\' ? 2
        : 1;
}
