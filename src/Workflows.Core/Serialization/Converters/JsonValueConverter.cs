using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Serialization.Converters;

/// <summary><see cref="Json"/> as itself, all digits of its numbers included.</summary>
internal sealed class JsonValueConverter : JsonConverter<Json>
{
    public override bool HandleNull => true;

    public override Json Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Json.Parse(JsonMarshal.GetRawUtf8Value(JsonElement.ParseValue(ref reader)));

    public override void Write(Utf8JsonWriter writer, Json value, JsonSerializerOptions options) =>
        // A member that holds nothing is left out before it comes here; an item of an array must be something.
        (value.IsUndefined ? Json.Null : value).WriteTo(writer);
}
