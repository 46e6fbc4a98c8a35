using System.Text.RegularExpressions;

namespace Workflows.Engine.Paths;

/// <summary>The relations between values that a filter's operators name.</summary>
internal static class Relations
{
    /// <summary>The same value; a number is also the same as the string of its text. Nothing is the same as no value.</summary>
    public static bool Same(Json left, Json right)
    {
        if (left.IsNumber && right.TryGetString(out var text))
        {
            return IsNumber(left, text);
        }
        if (right.IsNumber && left.TryGetString(out text))
        {
            return IsNumber(right, text);
        }
        return !left.IsUndefined && left == right;
    }

    /// <summary>How two numbers or two strings are ordered; none for any others.</summary>
    public static int? Order(Json left, Json right) =>
        left.TryGetInt64(out var m) && right.TryGetInt64(out var n) ? m.CompareTo(n)
        : left.IsNumber && right.IsNumber ? left.GetDouble().CompareTo(right.GetDouble())
        : left.TryGetString(out var a) && right.TryGetString(out var b) ? string.CompareOrdinal(a, b)
        : null;

    /// <summary>The value is one of the array's items.</summary>
    public static bool In(Json value, Json array)
    {
        foreach (var item in array.Items)
        {
            if (Same(item, value))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Every one of the items is one of the array's.</summary>
    public static bool HoldsAll(Json array, Json items)
    {
        foreach (var item in items.Items)
        {
            if (!In(item, array))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Some item is one of the array's.</summary>
    public static bool HoldsAny(Json items, Json array)
    {
        foreach (var item in items.Items)
        {
            if (In(item, array))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>An array holds the value, or a string the text.</summary>
    public static bool Contains(Json whole, Json part) =>
        whole.TryGetString(out var text)
            ? part.TryGetString(out var piece) && text.Contains(piece, StringComparison.Ordinal)
            : In(part, whole);

    /// <summary>An array has so many items, or a string so many characters.</summary>
    public static bool HasSize(Json value, Json size) =>
        size.TryGetInt64(out var expected)
        && (value.TryGetString(out var text) ? text.Length == expected : value.IsArray && value.Count == expected);

    /// <summary>An array, an object or a string is empty, or is not, as the boolean says.</summary>
    public static bool IsEmptyAs(Json value, Json expected) =>
        expected.IsBoolean
        && (
            value.TryGetString(out var text)
                ? text.Length == 0 == expected.IsTrue
                : (value.IsArray || value.IsObject) && value.Count == 0 == expected.IsTrue
        );

    /// <summary>The value's text matches, or that of one of its items.</summary>
    public static bool Matches(Json value, Regex pattern)
    {
        if (!value.IsArray)
        {
            return pattern.IsMatch(Text(value));
        }
        foreach (var item in value.Items)
        {
            if (pattern.IsMatch(Text(item)))
            {
                return true;
            }
        }
        return false;
    }

    private static string Text(Json value) =>
        value.TryGetString(out var text) ? text
        : value.IsNumber || value.IsBoolean ? value.ToString()
        : "";

    private static bool IsNumber(Json number, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && value == number.GetDouble();
}
