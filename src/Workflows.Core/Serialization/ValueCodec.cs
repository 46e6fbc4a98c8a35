using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Workflows.Serialization.Shapes;

namespace Workflows.Serialization;

/// <summary>Reads and writes a value inside of another one that a converter of ours reads or writes.</summary>
/// <remarks>
/// Going through <see cref="JsonSerializer"/> is always right, but scans the text of the value twice, which for deeply
/// nested values is the square of the time. So converters of our own are called directly, and those of values without
/// parts. The methods of other converters lose what the serializer knows: the types derived from the declared one, the
/// handling of numbers.
/// </remarks>
internal sealed class ValueCodec<T>
{
    private readonly JsonTypeInfo<T> contract;
    private readonly JsonConverter<T> converter;
    private readonly bool isDirect;

    public ValueCodec(JsonSerializerOptions options)
    {
        contract = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        converter = (JsonConverter<T>)contract.Converter;
        var isOurs = converter.GetType().Assembly == typeof(WorkflowJson).Assembly;
        var isLeaf = LeafWords.Of(typeof(T)).Kind != JsonKind.Undefined;
        isDirect = isOurs || (isLeaf && options.NumberHandling == JsonNumberHandling.Strict);
    }

    public T? Read(ref Utf8JsonReader reader)
    {
        if (!isDirect)
        {
            return JsonSerializer.Deserialize(ref reader, contract);
        }
        return reader.TokenType == JsonTokenType.Null && default(T) is null && !converter.HandleNull
            ? default
            : converter.Read(ref reader, typeof(T), contract.Options);
    }

    public void Write(Utf8JsonWriter writer, T value)
    {
        if (!isDirect)
        {
            JsonSerializer.Serialize(writer, value, contract);
        }
        else if (value is null && !converter.HandleNull)
        {
            writer.WriteNullValue();
        }
        else
        {
            converter.Write(writer, value, contract.Options);
        }
    }
}
