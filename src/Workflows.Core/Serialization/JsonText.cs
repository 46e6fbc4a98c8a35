using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Workflows.Serialization;

/// <summary>The way between <see cref="Json"/> and System.Text.Json, which is JSON text in UTF-8.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = Json.MaxDepth * 2,
        SkipValidation = true,
    };

    /// <summary>Reads a value by a contract.</summary>
    public static object? Read(Json value, JsonTypeInfo contract)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            value.WriteTo(writer);
        }
        return JsonSerializer.Deserialize(buffer.WrittenSpan, contract);
    }

    /// <summary>Writes a value by a contract.</summary>
    public static Json Write(object? value, JsonTypeInfo contract)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            JsonSerializer.Serialize(writer, value, contract);
        }
        return Json.Parse(buffer.WrittenSpan);
    }
}
