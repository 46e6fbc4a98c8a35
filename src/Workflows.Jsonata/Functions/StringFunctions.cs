using System.Text;
using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>Functions of strings. Lengths and positions count characters, not UTF-16 units.</summary>
internal static class StringFunctions
{
    /// <summary>The longest string that <c>$pad</c> makes.</summary>
    private const int MaxWidth = 10_000_000;

    public static readonly NativeFunction[] All =
    [
        new("string", "<x-b?:s>", 1, String),
        new(
            "length",
            "<s-:n>",
            1,
            static (arguments, _) => arguments[0].Reference is string text ? CodePoints.Count(text) : default(Json)
        ),
        new("substring", "<s-nn?:s>", 3, Substring),
        new("substringBefore", "<s-s:s>", 2, SubstringBefore),
        new("substringAfter", "<s-s:s>", 2, SubstringAfter),
        new("lowercase", "<s-:s>", 1, static (arguments, _) => Apply(arguments[0], LetterCase.ToLower)),
        new("uppercase", "<s-:s>", 1, static (arguments, _) => Apply(arguments[0], LetterCase.ToUpper)),
        new("trim", "<s-:s>", 1, static (arguments, _) => Apply(arguments[0], Trim)),
        new("pad", "<s-ns?:s>", 3, Pad),
        new("join", "<a<s>s?:s>", 2, Join),
    ];

    private static Json Apply(Json value, Func<string, string> function) =>
        value.Reference is string text ? function(text) : default(Json);

    private static Json String(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        var value = arguments[0];
        if (value.Reference is JsonItems { IsInputWrapper: true } items)
        {
            value = items.Span[0];
        }
        return value.IsUndefined ? value : Stringify.Text(value, root.Guard, isIndented: arguments[1].IsTrue);
    }

    private static Json Substring(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].Reference is not string text)
        {
            return default;
        }
        var count = CodePoints.Count(text);
        var start = arguments[1].IsUndefined ? 0 : arguments[1].NumberUnchecked;
        if (count + start < 0)
        {
            start = 0;
        }
        if (arguments[2].IsUndefined)
        {
            return CodePoints.Slice(text, Index(start, count), count);
        }
        var length = arguments[2].NumberUnchecked;
        // Without a start there is no place to count from.
        if (length <= 0 || arguments[1].IsUndefined)
        {
            return "";
        }
        var end = start >= 0 ? start + length : count + start + length;
        return CodePoints.Slice(text, Index(start, count), Index(end, count));
    }

    /// <summary>A position in a string: without its fraction, a negative one counted from the end, within bounds.</summary>
    private static int Index(double position, int count)
    {
        var whole = Math.Truncate(position);
        return (int)Math.Clamp(whole < 0 ? count + whole : whole, 0, count);
    }

    private static Json SubstringBefore(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        var at = IndexOf(arguments, out var text, out _);
        return at < 0 ? text : text.GetString()[..at];
    }

    private static Json SubstringAfter(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        var at = IndexOf(arguments, out var text, out var length);
        return at < 0 ? text : text.GetString()[(at + length)..];
    }

    private static int IndexOf(ReadOnlySpan<Json> arguments, out Json text, out int length)
    {
        text = arguments[0];
        var sought = arguments[1].Reference as string;
        length = sought?.Length ?? 0;
        return text.Reference is string content && sought is not null
            ? content.IndexOf(sought, StringComparison.Ordinal)
            : -1;
    }

    /// <summary>Runs of blanks become one blank; none is left at the ends.</summary>
    private static string Trim(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '\n' or '\r'))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }
        return result.ToString(0, result.Length > 0 && result[^1] == ' ' ? result.Length - 1 : result.Length);
    }

    private static Json Pad(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].Reference is not string text)
        {
            return default;
        }
        var width = arguments[1].IsUndefined ? 0 : Math.Truncate(arguments[1].NumberUnchecked);
        var missing = Math.Abs(width) - CodePoints.Count(text);
        if (missing <= 0)
        {
            return text;
        }
        root.Guard.ReserveText((long)Math.Abs(width));
        var unit = arguments[2].Reference is string { Length: > 0 } given ? given : " ";
        var repeated = new StringBuilder().Insert(0, unit, (int)Math.Ceiling(missing / CodePoints.Count(unit)));
        var padding = CodePoints.Slice(repeated.ToString(), 0, (int)missing);
        return width > 0 ? text + padding : padding + text;
    }

    private static Json Join(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].IsUndefined)
        {
            return default;
        }
        var separator = arguments[1].Reference as string ?? "";
        var parts = new string[arguments[0].Count];
        var length = (long)separator.Length * parts.Length;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = arguments[0].Items[i].GetString();
            length += parts[i].Length;
        }
        root.Guard.ReserveText(length);
        return string.Join(separator, parts);
    }
}
