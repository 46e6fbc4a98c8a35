using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Workflows.Core.Tests.FSharpTypes;

namespace Workflows.Core.Tests.Serialization;

internal enum Level
{
    Low,

    [JsonStringEnumMemberName("very-high")]
    High,
}

[JsonConverter(typeof(JsonNumberEnumConverter<Numeric>))]
internal enum Numeric
{
    Zero,
    One,
}

internal struct Tally
{
    public int Count { get; private set; }

    public void Increment() => Count++;
}

[Flags]
internal enum Rights
{
    None = 0,
    Read = 1,
    Write = 2,
}

internal sealed record Customer(string Name, int Age, string? Email, int? Score, Level Level = Level.Low)
{
    public required string? Source { get; init; }

    public string Country { get; init; } = "NL";

    [JsonPropertyName("the-note")]
    public string? Note { get; init; }
}

internal sealed record Point3(int X, int Y = 2, int Z = 3);

internal sealed record Lines(List<string> Strict, List<string?> Loose, Dictionary<string, List<string>> Deep);

internal sealed record Pairs((int, string) Pair, Tuple<int, string?> Classic, (string? A, string B)[] Many);

internal sealed record Box<T>(T Value, List<T> Values);

[JsonDerivedType(typeof(Cat), "cat")]
[JsonDerivedType(typeof(Dog), "dog")]
internal abstract record Animal(string Name);

internal sealed record Cat(string Name, int Lives) : Animal(Name);

internal sealed record Dog(string Name, Animal? Friend) : Animal(Name);

internal sealed record Zoo(List<Animal> Animals);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Numbered), 1)]
[JsonDerivedType(typeof(Base), "base")]
internal record Base(int Id);

internal sealed record Numbered(int Id, int Extra) : Base(Id);

internal sealed class Mutable
{
    public string Text { get; set; } = "default";

    public int Hidden { get; private set; }

    public List<int> Numbers { get; } = [];

    public int Computed => Numbers.Count;

    [JsonIgnore]
    public string Ignored { get; set; } = "";

    public void Hide(int value) => Hidden = value;
}

internal sealed class Guarded
{
    public string Name { get; private set; } = "";

    public string? Alias { get; private set; }
}

internal sealed record Secret(int Id, [property: JsonIgnore] string? Token);

internal sealed record Carrier(Json Payload, string Name)
{
    public Json Extra { get; init; }

    public Json[] Many { get; init; } = [];
}

internal sealed record Numbers(
    sbyte S8,
    byte U8,
    short S16,
    ushort U16,
    int S32,
    uint U32,
    long S64,
    ulong U64,
    Int128 S128,
    UInt128 U128,
    BigInteger Big,
    decimal Money,
    double Double,
    float Single
);

internal sealed record Texts(
    DateTime At,
    DateOnly Date,
    TimeOnly Time,
    TimeSpan Took,
    Guid Id,
    Uri Link,
    char Letter,
    byte[] Bytes
);

internal sealed record Gathered(
    ImmutableArray<int> Immutable,
    IReadOnlyList<int> ReadOnly,
    HashSet<string> Set,
    IReadOnlyDictionary<string, int> Map,
    Dictionary<int, string> ByNumber,
    Dictionary<Level, int> ByLevel,
    int[][] Jagged
);

internal sealed record Anything(object Value, JsonElement Element, JsonNode? Node);

internal sealed record Mixed(Shape Shape, Shape? Maybe, List<Item> Items);

internal sealed record FromText(
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] int Number,
    int Strict
);

internal sealed record Positive
{
    public Positive(int value) =>
        Value = value > 0 ? value : throw new ArgumentException("the value must be positive", nameof(value));

    public int Value { get; }
}

internal sealed record Sku([property: JsonConverter(typeof(SkuConverter))] string Code, Positive Amount);

internal sealed class SkuConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is ['#', .. var code] ? code : throw new JsonException("a SKU begins with #");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue("#" + value);
}

#nullable disable
internal sealed record Oblivious(string Text, List<string> Items);
#nullable restore
