using System.Buffers;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Serialization.Converters;

/// <summary>
/// A whole number, exact at any size. <c>3.0</c> and <c>3e2</c> are whole numbers too: to JSON they are the same as
/// <c>3</c> and <c>300</c>, and much software writes them so.
/// </summary>
internal sealed class WholeNumberConverter<T> : JsonConverter<T>
    where T : struct, IBinaryInteger<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var accepted =
            reader.TokenType == JsonTokenType.Number
            || (
                reader.TokenType == JsonTokenType.String
                && options.NumberHandling.HasFlag(JsonNumberHandling.AllowReadingFromString)
            );
        var digits = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        return accepted && Parse(digits) is { } value ? value : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var text = value.ToString(null, CultureInfo.InvariantCulture);
        if (options.NumberHandling.HasFlag(JsonNumberHandling.WriteAsString))
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteRawValue(text, skipInputValidation: true);
        }
    }

    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        T.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException();

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString(null, CultureInfo.InvariantCulture));

    private static T? Parse(ReadOnlySpan<byte> digits)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign;
        const NumberStyles Scientific = Plain | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var culture = CultureInfo.InvariantCulture;
        if (T.TryParse(digits, Plain, culture, out var value))
        {
            return value;
        }
        // What no double can hold is refused before its digits are written out: 1e999999999 has a billion of them.
        return
            double.TryParse(digits, Scientific, culture, out var nearest)
            && double.IsFinite(nearest)
            && T.TryParse(digits, Scientific, culture, out value)
            ? value
            : null;
    }
}
