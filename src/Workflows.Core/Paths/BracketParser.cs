namespace Workflows.Paths;

/// <summary>
/// Reads what stands in brackets: names, indexes, a slice, a wildcard or a filter. Every method gives
/// <see langword="null"/> when the cursor says what is wrong.
/// </summary>
internal static class BracketParser
{
    public static PathSegment? Parse(PathCursor cursor)
    {
        cursor.TryTake("[");
        cursor.SkipBlanks();
        var segment = cursor.Current switch
        {
            '\'' or '"' => ReadNames(cursor),
            '*' when cursor.TryTake("*") => new WildcardSegment(),
            '?' => ReadFilter(cursor),
            '-' or ':' or (>= '0' and <= '9') => ReadIndexes(cursor),
            _ => Unexpected(cursor),
        };
        return segment is not null && cursor.Take("]") ? segment : null;
    }

    private static PathSegment? ReadNames(PathCursor cursor)
    {
        var names = new List<string>();
        do
        {
            cursor.SkipBlanks();
            if (QuotedText.Read(cursor) is not { } name)
            {
                return null;
            }
            names.Add(name);
            cursor.SkipBlanks();
        } while (cursor.TryTake(","));
        return names.Count == 1 ? new NameSegment(names[0]) : new NamesSegment([.. names]);
    }

    private static FilterSegment? ReadFilter(PathCursor cursor)
    {
        cursor.TryTake("?");
        return cursor.Take("(") && FilterParser.Parse(cursor) is { } condition && cursor.Take(")")
            ? new FilterSegment(condition)
            : null;
    }

    private static PathSegment? ReadIndexes(PathCursor cursor)
    {
        var from = ReadIndex(cursor);
        cursor.SkipBlanks();
        if (cursor.TryTake(":"))
        {
            cursor.SkipBlanks();
            var to = ReadIndex(cursor);
            return from is null && to is null ? Unexpected(cursor) : new SliceSegment(from, to);
        }
        var indexes = new List<int>();
        for (var index = from; ; index = ReadIndex(cursor))
        {
            if (index is not { } known)
            {
                return Unexpected(cursor);
            }
            indexes.Add(known);
            cursor.SkipBlanks();
            if (!cursor.TryTake(","))
            {
                return indexes.Count == 1 ? new IndexSegment(known) : new IndexesSegment([.. indexes]);
            }
            cursor.SkipBlanks();
        }
    }

    /// <summary>Reads an integer; none if there is no such.</summary>
    private static int? ReadIndex(PathCursor cursor)
    {
        var start = cursor.Position;
        cursor.TryTake("-");
        cursor.TakeWhile(char.IsAsciiDigit);
        var digits = cursor.Text.AsSpan(start, cursor.Position - start);
        if (int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
        {
            return index;
        }
        cursor.Position = start;
        return null;
    }

    private static PathSegment? Unexpected(PathCursor cursor)
    {
        cursor.Fail("A name in quotes, an index, a slice, \"*\" or a filter \"?(…)\" is expected");
        return null;
    }
}
