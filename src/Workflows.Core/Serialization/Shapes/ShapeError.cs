using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Workflows.Serialization.Shapes;

/// <summary>The first place at which a JSON value has not the shape that a .NET type asks for.</summary>
internal sealed class ShapeError(string message, string path = "")
{
    private const int MaxQuoted = 40;

    /// <summary>The characters with which a name must be quoted in a path, as System.Text.Json has it.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        ".' /\"[]()\t\n\r\f\b\\\u0085\u2028\u2029"
    );

    /// <summary>What is wrong, without the place.</summary>
    public string Message => message;

    /// <summary>The place, from the value that was asked about: <c>.items[2].price</c>.</summary>
    public string Path => path;

    /// <summary>The value is not of the expected kind.</summary>
    public static ShapeError Expected(string expected, Json found) =>
        new($"expected {expected}, found {Describe(found)}");

    /// <summary>The same error, seen from the object that has the member <paramref name="name"/>.</summary>
    public ShapeError In(string name) => new(message, Segment(name) + path);

    /// <summary>The same error, seen from the array that has the item at <paramref name="index"/>.</summary>
    public ShapeError In(int index) => new(message, string.Create(CultureInfo.InvariantCulture, $"[{index}]{path}"));

    /// <summary>The exception that tells the caller.</summary>
    /// <param name="inner">What was thrown below, if anything was.</param>
    public JsonException ToException(Exception? inner = null) =>
        new($"{message} (at ${path})", "$" + path, null, null, inner);

    /// <summary>A value in words: <c>the string "abc"</c>.</summary>
    public static string Describe(Json value) =>
        value.Kind switch
        {
            JsonKind.Undefined => "nothing",
            JsonKind.String => $"the string \"{Shorten(value.GetString())}\"",
            JsonKind.Number => $"the number {Shorten(value.ToString())}",
            JsonKind.Array => value.Count == 1 ? "an array of 1 item" : $"an array of {value.Count} items",
            JsonKind.Object => "an object",
            _ => value.ToString(),
        };

    private static string Segment(string name) =>
        name.AsSpan().IndexOfAny(Special) < 0 && name.Length > 0
            ? "." + name
            : $"['{name.Replace("'", "\\'", StringComparison.Ordinal)}']";

    private static string Shorten(string text)
    {
        if (text.Length <= MaxQuoted)
        {
            return text;
        }
        var result = new StringBuilder(
            text,
            0,
            char.IsHighSurrogate(text[MaxQuoted - 1]) ? MaxQuoted - 1 : MaxQuoted,
            MaxQuoted + 1
        );
        return result.Append('…').ToString();
    }
}
