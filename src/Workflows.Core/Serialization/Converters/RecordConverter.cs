using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Serialization.Converters;

/// <summary>An F# record with a private representation; System.Text.Json sees the fields of public ones only.</summary>
internal sealed class RecordConverter<TRecord>(JsonSerializerOptions options) : JsonConverter<TRecord>
{
    private readonly FieldSet<TRecord> fields = Fields(options);

    public override TRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartObject ? fields.Read(ref reader, options) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, TRecord value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        fields.Write(writer, value, options);
        writer.WriteEndObject();
    }

    private static FieldSet<TRecord> Fields(JsonSerializerOptions options)
    {
        var slots = JsonFields.OfRecord(typeof(TRecord), options);
        var constructor = typeof(TRecord)
            .GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Single(c => c.GetParameters().Length == slots.Length && slots.Length > 0);
        return new(
            [.. slots.Select(Codec)],
            FieldCodec<TRecord>.Maker(slots, values => Expression.New(constructor, values))
        );
    }

    private static FieldCodec<TRecord>? Codec(JsonField field) =>
        ContractRules.IsIgnored(field.Member)
            ? null
            : FieldCodec<TRecord>.Create(field, owner => Expression.Property(owner, (PropertyInfo)field.Member));
}
