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
        if (!cursor.Enter())
        {
            return default;
        }
        var value = cursor.Current switch
        {
            '\'' or '"' => QuotedText.Read(cursor) is { } text ? text : Json.Undefined,
            '[' => ReadArray(cursor),
            '{' => ReadObject(cursor),
            _ => ReadWord(cursor),
        };
        cursor.Leave();
        return value;
    }

    /// <summary>Reads a literal or a number. The service's paths have unquoted texts, too: any other word is one.</summary>
    private static Json ReadWord(PathCursor cursor)
    {
        var word = cursor.TakeWhile(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '+' or '.');
        switch (word)
        {
            case "true":
                return Json.True;
            case "false":
                return Json.False;
            case "null":
                return Json.Null;
            case "":
                cursor.Fail("A path or a value is expected");
                return default;
            default:
                return
                    double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    && double.IsFinite(number)
                    ? number
                    : word;
        }
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
