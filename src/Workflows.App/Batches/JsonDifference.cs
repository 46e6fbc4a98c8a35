namespace Workflows.App.Batches;

/// <summary>A place in which two JSON values differ.</summary>
/// <param name="Path">The place, such as <c>$.items[2].name</c>.</param>
/// <param name="Expected">What one of them has there; <see cref="Json.Undefined"/> if nothing.</param>
/// <param name="Actual">What the other one has there.</param>
internal sealed record JsonDifference(string Path, Json Expected, Json Actual)
{
    /// <summary>The places in which two values differ, as deep inside as can be; none if they are equal.</summary>
    public static IEnumerable<JsonDifference> Between(Json expected, Json actual) => Between("$", expected, actual);

    public override string ToString() => $"{Path} {Text(Expected)}, came {Text(Actual)}";

    private static IEnumerable<JsonDifference> Between(string path, Json expected, Json actual)
    {
        if (expected == actual)
        {
            return [];
        }
        if (expected.IsObject && actual.IsObject)
        {
            return Names(expected, actual).SelectMany(n => Between(path + Member(n), expected[n], actual[n]));
        }
        return expected.IsArray && actual.IsArray
            ? Enumerable
                .Range(0, Math.Max(expected.Count, actual.Count))
                .SelectMany(i =>
                    Between(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), expected[i], actual[i])
                )
            : [new JsonDifference(path, expected, actual)];
    }

    private static IEnumerable<string> Names(Json expected, Json actual) =>
        expected.Keys.ToArray().Union(actual.Keys.ToArray(), StringComparer.Ordinal);

    private static string Member(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? "." + name : $"[{(Json)name}]";

    private static string Text(Json value) => value.IsUndefined ? "nothing" : value.ToString();
}
