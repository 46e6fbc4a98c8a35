using System.Text.RegularExpressions;

namespace Workflows.Paths;

/// <summary>
/// Reads one side of a comparison: a path, a pattern or a value. Every method gives <see langword="null"/> or
/// undefined when the cursor says what is wrong.
/// </summary>
internal static class OperandParser
{
    public static FilterOperand? Parse(PathCursor cursor)
    {
        cursor.SkipBlanks();
        switch (cursor.Current)
        {
            case '$' or '@':
                return PathParser.Parse(cursor, PathPlace.Filter) is { } path ? new PathOperand(path) : null;
            case '/':
                return ReadPattern(cursor);
            default:
                var value = ReadValue(cursor);
                return value.IsUndefined ? null : new LiteralOperand(value);
        }
    }

    /// <summary>Reads a JSON value, whose texts may also stand in single quotes.</summary>
    private static Json ReadValue(PathCursor cursor)
    {
        cursor.SkipBlanks();
        switch (cursor.Current)
        {
            case '\'' or '"':
                return QuotedText.Read(cursor) is { } text ? text : Json.Undefined;
            case '[':
                return ReadArray(cursor);
            case '{':
                return ReadObject(cursor);
            default:
                return cursor.TryTake("true") ? Json.True
                    : cursor.TryTake("false") ? Json.False
                    : cursor.TryTake("null") ? Json.Null
                    : ReadNumber(cursor);
        }
    }

    private static Json ReadNumber(PathCursor cursor)
    {
        var start = cursor.Position;
        var digits = cursor.TakeWhile(static c => char.IsAsciiDigit(c) || c is '-' or '+' or '.' or 'e' or 'E');
        if (digits.Length > 0 && char.IsAsciiDigit(digits[^1]))
        {
            try
            {
                return Json.Parse(digits);
            }
            catch (JsonSyntaxException)
            {
                // Said below, as for everything else that is no value.
            }
        }
        cursor.Position = start;
        cursor.Fail("A path or a value is expected");
        return default;
    }

    private static Json ReadArray(PathCursor cursor)
    {
        var items = new List<Json>();
        return ReadList(cursor, "[", "]", () => Read(cursor, items.Add)) ? Json.Array(items) : default;
    }

    private static Json ReadObject(PathCursor cursor)
    {
        var members = new JsonObjectBuilder();
        return ReadList(cursor, "{", "}", ReadMember) ? members.ToJson() : default;

        bool ReadMember()
        {
            cursor.SkipBlanks();
            return QuotedText.Read(cursor) is { } name
                && cursor.Take(":")
                && Read(cursor, value => members.Set(name, value));
        }
    }

    private static bool Read(PathCursor cursor, Action<Json> add)
    {
        var value = ReadValue(cursor);
        add(value);
        return !value.IsUndefined;
    }

    private static bool ReadList(PathCursor cursor, string open, string close, Func<bool> readItem)
    {
        cursor.TryTake(open);
        cursor.SkipBlanks();
        if (cursor.TryTake(close))
        {
            return true;
        }
        do
        {
            if (!readItem())
            {
                return false;
            }
            cursor.SkipBlanks();
        } while (cursor.TryTake(","));
        return cursor.Take(close);
    }

    private static PatternOperand? ReadPattern(PathCursor cursor)
    {
        var start = cursor.Position + 1;
        var end = start;
        while (end < cursor.Text.Length && cursor.Text[end] != '/')
        {
            end += cursor.Text[end] == '\\' ? 2 : 1;
        }
        if (end >= cursor.Text.Length)
        {
            cursor.Fail("The closing / is missing");
            return null;
        }
        var pattern = cursor.Text[start..end];
        if (!IsPattern(pattern))
        {
            cursor.Fail("The regular expression cannot be read");
            return null;
        }
        cursor.Position = end + 1;
        return new PatternOperand(pattern, cursor.TakeWhile(char.IsAsciiLetter));
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.None, Regex.InfiniteMatchTimeout);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
