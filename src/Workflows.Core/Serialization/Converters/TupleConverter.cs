using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Serialization.Converters;

/// <summary>What a converter of a tuple tells of it.</summary>
internal interface ITupleConverter;

/// <summary>A tuple, of F# or C#, as an array of its items.</summary>
internal sealed class TupleConverter<TTuple> : JsonConverter<TTuple>, ITupleConverter
{
    private readonly ImmutableArray<FieldCodec<TTuple>> items;
    private readonly Func<object?[], TTuple> make;

    public TupleConverter()
    {
        var fields = TupleItems.Of(typeof(TTuple));
        items =
        [
            .. fields.Select(static (field, i) => FieldCodec<TTuple>.Create(field, owner => TupleItems.Get(owner, i))),
        ];
        make = FieldCodec<TTuple>.Maker(fields, static values => TupleItems.New(typeof(TTuple), values));
    }

    public override TTuple Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException();
        }
        var values = new object?[items.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (!reader.Read() || reader.TokenType == JsonTokenType.EndArray)
            {
                throw new JsonException($"expected an array of {items.Length} items");
            }
            values[i] = items[i].Read(ref reader, options);
        }
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray
            ? make(values)
            : throw new JsonException($"expected an array of {items.Length} items");
    }

    public override void Write(Utf8JsonWriter writer, TTuple value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            item.Write(writer, value, options);
        }
        writer.WriteEndArray();
    }
}
