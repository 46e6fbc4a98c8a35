namespace Workflows.App.Output.Live;

/// <summary>JSON to be read: what fits on a line stays on it; of the rest each item and member has a line of its own.</summary>
internal static class JsonLines
{
    private const string Step = "  ";

    /// <summary>The lines of a value; one that cannot be broken may be too long.</summary>
    public static IEnumerable<string> Of(Json json, int width) => Lines(json, "", "", width);

    /// <summary>The lines of a value inside another one.</summary>
    /// <param name="json">The value.</param>
    /// <param name="before">What its first line begins with: the indent, and the name of a member.</param>
    /// <param name="after">What its last line ends with.</param>
    /// <param name="width">How many characters a line may have.</param>
    private static IEnumerable<string> Lines(Json json, string before, string after, int width)
    {
        var whole = before + json + after;
        if (whole.Length <= width || json.Count == 0 || !(json.IsArray || json.IsObject))
        {
            return [whole];
        }
        var indent = before[..before.TakeWhile(c => c == ' ').Count()];
        var (open, close) = json.IsArray ? ('[', ']') : ('{', '}');
        var inner = Enumerable
            .Range(0, json.Count)
            .SelectMany(i =>
            {
                var name = json.IsObject ? $"{(Json)json.Keys[i]}: " : "";
                var value = json.IsObject ? json.Values[i] : json[i];
                return Lines(value, indent + Step + name, i < json.Count - 1 ? "," : "", width);
            });
        return [before + open, .. inner, indent + close + after];
    }
}
