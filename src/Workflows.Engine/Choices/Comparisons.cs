using Workflows.Engine.Expressions;

namespace Workflows.Engine.Choices;

/// <summary>The comparisons by the names of their operators, without <c>Path</c>: type, then relation.</summary>
internal static class Comparisons
{
    public static Func<Json, Json, bool> Find(string name) =>
        name switch
        {
            "BooleanEquals" => static (l, r) => l.IsBoolean && r.IsBoolean && l.IsTrue == r.IsTrue,
            "StringMatches" => static (l, r) =>
                l.TryGetString(out var text) && r.TryGetString(out var pattern) && Wildcard.Matches(text, pattern),
            _ when Relation(name, "Numeric") is { } relation => (l, r) =>
                l.IsNumber && r.IsNumber && relation(l.GetDouble().CompareTo(r.GetDouble())),
            _ when Relation(name, "String") is { } relation => (l, r) =>
                l.TryGetString(out var left)
                && r.TryGetString(out var right)
                && relation(string.CompareOrdinal(left, right)),
            _ when Relation(name, "Timestamp") is { } relation => (l, r) =>
                TryGetTime(l, out var left) && TryGetTime(r, out var right) && relation(left.CompareTo(right)),
            _ => throw new InvalidOperationException($"\"{name}\" is no comparison."),
        };

    private static Func<int, bool>? Relation(string name, string type) =>
        !name.StartsWith(type, StringComparison.Ordinal)
            ? null
            : name[type.Length..] switch
            {
                "Equals" => static order => order == 0,
                "LessThan" => static order => order < 0,
                "GreaterThan" => static order => order > 0,
                "LessThanEquals" => static order => order <= 0,
                "GreaterThanEquals" => static order => order >= 0,
                _ => null,
            };

    private static bool TryGetTime(Json value, out DateTimeOffset time)
    {
        time = default;
        return value.TryGetString(out var text) && TimestampText.TryParse(text, out time);
    }
}
