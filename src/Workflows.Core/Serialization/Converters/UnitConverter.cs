using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Serialization.Converters;

/// <summary>
/// F#'s <c>unit</c> as null. An object without members is read too: it is the input of an execution that was started
/// without one.
/// </summary>
internal sealed class UnitConverter<TUnit> : JsonConverter<TUnit>
    where TUnit : class
{
    public override bool HandleNull => true;

    public override TUnit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null
        || (
            reader.TokenType == JsonTokenType.StartObject
            && reader.Read()
            && reader.TokenType == JsonTokenType.EndObject
        )
            ? null!
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, TUnit value, JsonSerializerOptions options) =>
        writer.WriteNullValue();
}
