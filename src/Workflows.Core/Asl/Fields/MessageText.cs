namespace Workflows.Asl;

/// <summary>The wording of what the reader reports.</summary>
internal static class MessageText
{
    private const int LongestShown = 60;

    /// <summary>The words at the start of a sentence.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Names in quotes: <c>"a"</c>, <c>"b" and "c"</c>.</summary>
    public static string List(IReadOnlyList<string> names)
    {
        var quoted = names.Select(n => $"\"{n}\"").ToList();
        return quoted.Count == 1 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} and {quoted[^1]}";
    }

    /// <summary>A value as far as it fits into a sentence.</summary>
    public static string Describe(Json value)
    {
        if (value.IsObject || value.IsArray)
        {
            return value.IsObject ? "an object" : "an array";
        }
        var text = value.ToString();
        return text.Length > LongestShown ? $"{text[..(LongestShown - 3)]}..." : text;
    }
}
