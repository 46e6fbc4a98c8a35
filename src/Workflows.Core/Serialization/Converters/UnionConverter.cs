using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Serialization.Converters;

/// <summary>What a converter of a union tells of it.</summary>
internal interface IUnionConverter
{
    JsonUnion Union { get; }
}

/// <summary>
/// An F# union: a case without fields is its name as a string, any other an object with the discriminator first and
/// then the fields.
/// </summary>
internal sealed class UnionConverter<TUnion> : JsonConverter<TUnion>, IUnionConverter
{
    private readonly Func<TUnion, int> tagOf;
    private readonly ImmutableArray<FieldSet<TUnion>> cases;
    private readonly ImmutableArray<JsonEncodedText> names;
    private readonly JsonEncodedText discriminator;
    private readonly Dictionary<string, int> tags;

    public UnionConverter(JsonSerializerOptions options)
    {
        Union = JsonFields.OfUnion(typeof(TUnion), options);
        discriminator = JsonEncodedText.Encode(Union.Discriminator, options.Encoder);
        names = [.. Union.Cases.Select(c => JsonEncodedText.Encode(c.JsonName, options.Encoder))];
        tags = Union.Cases.Select(static (c, tag) => (c.JsonName, tag)).ToDictionary(StringComparer.Ordinal);
        tagOf = TagReader();
        cases = [.. FSharpCase.Of(typeof(TUnion)).Zip(Union.Cases, static (c, form) => Fields(c, form))];
    }

    public JsonUnion Union { get; }

    /// <summary>Where a case is null at run time, null is a value to be written as any other; JSON's null is no case.</summary>
    public override bool HandleNull { get; } = FSharpTypes.HasNullCase(typeof(TUnion));

    public override TUnion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                var bare = Case(reader.GetString()!);
                return bare.IsEmpty ? bare.Make() : throw new JsonException("a case with fields must be an object");
            case JsonTokenType.StartObject:
                var chosen = Case(CaseName(reader));
                if (!chosen.IsEmpty)
                {
                    return chosen.Read(ref reader, options);
                }
                reader.Skip();
                return chosen.Make();
            default:
                throw new JsonException();
        }
    }

    public override void Write(Utf8JsonWriter writer, TUnion value, JsonSerializerOptions options)
    {
        var tag = tagOf(value);
        if (cases[tag].IsEmpty)
        {
            writer.WriteStringValue(names[tag]);
            return;
        }
        writer.WriteStartObject();
        writer.WriteString(discriminator, names[tag]);
        cases[tag].Write(writer, value, options);
        writer.WriteEndObject();
    }

    public override TUnion ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        var named = Case(reader.GetString()!);
        return named.IsEmpty ? named.Make() : throw new JsonException("a case with fields cannot be a name");
    }

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TUnion value, JsonSerializerOptions options)
    {
        var tag = tagOf(value);
        if (!cases[tag].IsEmpty)
        {
            throw new NotSupportedException(
                $"The case {Union.Cases[tag].Name} of {TypeName.Of(typeof(TUnion))} has fields, so it cannot be a name in a JSON object."
            );
        }
        writer.WritePropertyName(names[tag]);
    }

    private FieldSet<TUnion> Case(string name) =>
        tags.TryGetValue(name, out var tag) ? cases[tag] : throw new JsonException($"'{name}' is no case");

    /// <summary>The discriminator's value, wherever it stands. The reader is a copy; the caller's stays where it is.</summary>
    private string CaseName(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isDiscriminator = reader.ValueTextEquals(discriminator.EncodedUtf8Bytes);
            reader.Read();
            if (isDiscriminator)
            {
                return reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException();
            }
            reader.Skip();
        }
        throw new JsonException($"the field '{Union.Discriminator}' is missing");
    }

    private static FieldSet<TUnion> Fields(FSharpCase unionCase, JsonUnionCase form)
    {
        var codecs = unionCase.Fields.Zip(
            form.Fields,
            static (property, field) =>
                FieldCodec<TUnion>.Create(
                    field,
                    owner => Expression.Property(Expression.Convert(owner, property.DeclaringType!), property)
                )
        );
        return new(
            [.. codecs],
            FieldCodec<TUnion>.Maker(form.Fields, values => Expression.Call(unionCase.Make, values))
        );
    }

    private static Func<TUnion, int> TagReader()
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic;
        var union = Expression.Parameter(typeof(TUnion));
        // A union with a case that is null has a static method in place of the property.
        Expression tag = typeof(TUnion).GetProperty("Tag", Any | BindingFlags.Instance) is { } property
            ? Expression.Property(union, property)
            : Expression.Call(typeof(TUnion).GetMethod("GetTag", Any | BindingFlags.Static)!, union);
        return Expression.Lambda<Func<TUnion, int>>(tag, union).Compile();
    }
}

/// <summary>The class of one case, which is what a value's own <c>GetType</c> gives: written and read as the union.</summary>
internal sealed class UnionCaseConverter<TCase, TUnion>(JsonSerializerOptions options)
    : JsonConverter<TCase>,
        IUnionConverter
    where TCase : TUnion
{
    private readonly UnionConverter<TUnion> whole = (UnionConverter<TUnion>)options.GetConverter(typeof(TUnion));

    public JsonUnion Union => whole.Union;

    public override TCase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        whole.Read(ref reader, typeof(TUnion), options) is TCase value
            ? value
            : throw new JsonException($"expected the case '{typeof(TCase).Name}'");

    public override void Write(Utf8JsonWriter writer, TCase value, JsonSerializerOptions options) =>
        whole.Write(writer, value, options);
}
