using System.Text;

namespace Workflows.Engine;

/// <summary>The size of a value's JSON text, in bytes of UTF-8.</summary>
internal static class JsonSize
{
    /// <summary>Whether the text has more bytes than a limit. Looks at no more of the value than that needs.</summary>
    public static bool Exceeds(Json value, int limit) => Rest(value, limit) < 0;

    /// <summary>The size.</summary>
    public static int Of(Json value) => int.MaxValue - Rest(value, int.MaxValue);

    /// <summary>What is left of a number of bytes; negative if they do not suffice.</summary>
    private static int Rest(Json value, int left)
    {
        switch (value.Kind)
        {
            case JsonKind.Undefined:
                return left;
            case JsonKind.Null:
                return left - 4;
            case JsonKind.Boolean:
                return left - (value.IsTrue ? 4 : 5);
            case JsonKind.Number when value.TryGetInt64(out var integer):
                return left - Digits(integer);
            case JsonKind.String when value.TryGetString(out var text):
                return left - TextSize(text);
            case JsonKind.Array:
                return RestOfArray(value, left);
            case JsonKind.Object:
                return RestOfObject(value, left);
            default:
                return left - value.ToString().Length;
        }
    }

    private static int RestOfArray(Json value, int left)
    {
        // Brackets, and a comma between two items.
        left -= Math.Max(2, value.Count + 1);
        foreach (var item in value.Items)
        {
            if (left < 0)
            {
                break;
            }
            left = Rest(item, left);
        }
        return left;
    }

    private static int RestOfObject(Json value, int left)
    {
        // Braces, a colon in each member, and a comma between two.
        left -= Math.Max(2, (2 * value.Count) + 1);
        var keys = value.Keys;
        var values = value.Values;
        for (var i = 0; i < keys.Length && left >= 0; i++)
        {
            left = Rest(values[i], left - TextSize(keys[i]));
        }
        return left;
    }

    private static int Digits(long integer)
    {
        var digits = integer < 0 ? 2 : 1;
        while (integer is <= -10 or >= 10)
        {
            integer /= 10;
            digits++;
        }
        return digits;
    }

    private static int TextSize(string text)
    {
        var size = Encoding.UTF8.GetByteCount(text) + 2;
        foreach (var c in text)
        {
            if (c is '"' or '\\' or '\n' or '\r' or '\t' or '\b' or '\f')
            {
                size++;
            }
            else if (c < ' ')
            {
                size += 5;
            }
        }
        return size;
    }
}
