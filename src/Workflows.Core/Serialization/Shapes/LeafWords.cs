using System.Reflection;
using System.Text.Json.Serialization;

namespace Workflows.Serialization.Shapes;

/// <summary>How to speak of a type without parts.</summary>
/// <param name="Kind">The kind of JSON value that it is; <see cref="JsonKind.Undefined"/> if its converter alone knows.</param>
/// <param name="Expected">What is expected, where the kind is wrong.</param>
/// <param name="Precise">What is expected, where the kind is right and the content is not.</param>
/// <param name="Maximum">The largest number that does not read as infinity, for floating-point types.</param>
internal sealed record LeafWords(JsonKind Kind, string Expected, string Precise, double? Maximum = null)
{
    private static readonly Dictionary<Type, LeafWords> ByType = new()
    {
        [typeof(string)] = new(JsonKind.String, "a string", "a string of whole characters"),
        [typeof(bool)] = new(JsonKind.Boolean, "true or false", "true or false"),
        [typeof(char)] = new(JsonKind.String, "a string of one character", "a string of one character"),
        [typeof(double)] = Number("a number that a double holds", double.MaxValue),
        [typeof(float)] = Number("a number that a single-precision float holds", float.MaxValue),
        [typeof(Half)] = Number("a number that a half-precision float holds", (double)Half.MaxValue),
        [typeof(decimal)] = Number("a number that a decimal holds"),
        [typeof(sbyte)] = Whole(sbyte.MinValue, sbyte.MaxValue),
        [typeof(byte)] = Whole(byte.MinValue, byte.MaxValue),
        [typeof(short)] = Whole(short.MinValue, short.MaxValue),
        [typeof(ushort)] = Whole(ushort.MinValue, ushort.MaxValue),
        [typeof(int)] = Whole(int.MinValue, int.MaxValue),
        [typeof(uint)] = Whole(uint.MinValue, uint.MaxValue),
        [typeof(long)] = Whole(long.MinValue, long.MaxValue),
        [typeof(ulong)] = Whole(ulong.MinValue, ulong.MaxValue),
        [typeof(Int128)] = Whole(Int128.MinValue, Int128.MaxValue),
        [typeof(UInt128)] = Whole(UInt128.MinValue, UInt128.MaxValue),
        [typeof(System.Numerics.BigInteger)] = new(JsonKind.Number, "a whole number", "a whole number"),
        [typeof(DateTime)] = Text("a date and time", "2024-12-31T23:59:59Z"),
        [typeof(DateTimeOffset)] = Text("a date and time", "2024-12-31T23:59:59+00:00"),
        [typeof(DateOnly)] = Text("a date", "2024-12-31"),
        [typeof(TimeOnly)] = Text("a time of day", "23:59:59"),
        [typeof(TimeSpan)] = Text("a duration in days, hours, minutes and seconds", "1.02:30:00"),
        [typeof(Guid)] = Text("a GUID", "00000000-0000-0000-0000-000000000000"),
        [typeof(Uri)] = Text("a URI", "https://example.com/path"),
        [typeof(Version)] = Text("a version", "1.2.3"),
        [typeof(byte[])] = new(JsonKind.String, "a string of bytes in Base64", "a string of bytes in Base64"),
    };

    /// <summary>The words for a type.</summary>
    public static LeafWords Of(Type type) =>
        type.IsEnum ? new(JsonKind.String, "a string", $"one of {string.Join(", ", EnumNames.Of(type))}")
        : ByType.TryGetValue(type, out var words) ? words
        : new(JsonKind.Undefined, $"a value of {TypeName.Of(type)}", $"a value of {TypeName.Of(type)}");

    private static LeafWords Number(string precise, double? maximum = null) =>
        new(JsonKind.Number, "a number", precise, maximum);

    private static LeafWords Whole<T>(T minimum, T maximum)
        where T : IFormattable =>
        new(
            JsonKind.Number,
            "a whole number",
            string.Create(CultureInfo.InvariantCulture, $"a whole number between {minimum} and {maximum}")
        );

    private static LeafWords Text(string what, string example) =>
        new(JsonKind.String, what, $"{what} such as \"{example}\"");
}

/// <summary>The names of an enum's values as JSON has them.</summary>
internal static class EnumNames
{
    public static IEnumerable<string> Of(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static f => f.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? f.Name);
}
