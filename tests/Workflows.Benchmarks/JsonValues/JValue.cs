using System.Text;
using System.Text.Json;

namespace Workflows.Benchmarks.JsonValues;

/// <summary>A JSON value as a class.</summary>
internal abstract record JValue
{
    /// <summary>Reads a text.</summary>
    public static JValue Parse(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        reader.Read();
        return Read(ref reader);
    }

    /// <summary>Writes the value.</summary>
    public abstract void WriteTo(Utf8JsonWriter writer);

    private static JValue Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new Dictionary<string, JValue>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members[name] = Read(ref reader);
                }
                return new JObject(members);
            case JsonTokenType.StartArray:
                var items = new List<JValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Read(ref reader));
                }
                return new JArray([.. items]);
            case JsonTokenType.String:
                return new JString(reader.GetString()!);
            case JsonTokenType.Number:
                return new JNumber(reader.GetDouble());
            case JsonTokenType.True:
                return JBoolean.True;
            case JsonTokenType.False:
                return JBoolean.False;
            default:
                return JNull.Instance;
        }
    }
}

/// <summary>A string.</summary>
internal sealed record JString(string Value) : JValue
{
    public override void WriteTo(Utf8JsonWriter writer) => writer.WriteStringValue(Value);
}

/// <summary>A number.</summary>
internal sealed record JNumber(double Value) : JValue
{
    public override void WriteTo(Utf8JsonWriter writer) => writer.WriteNumberValue(Value);
}

/// <summary>A boolean.</summary>
internal sealed record JBoolean(bool Value) : JValue
{
    public static readonly JBoolean True = new(true);
    public static readonly JBoolean False = new(false);

    public override void WriteTo(Utf8JsonWriter writer) => writer.WriteBooleanValue(Value);
}

/// <summary>The literal <c>null</c>.</summary>
internal sealed record JNull : JValue
{
    public static readonly JNull Instance = new();

    public override void WriteTo(Utf8JsonWriter writer) => writer.WriteNullValue();
}

/// <summary>An array.</summary>
internal sealed record JArray(JValue[] Items) : JValue
{
    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var item in Items)
        {
            item.WriteTo(writer);
        }
        writer.WriteEndArray();
    }
}

/// <summary>An object.</summary>
internal sealed record JObject(Dictionary<string, JValue> Members) : JValue
{
    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in Members)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
        writer.WriteEndObject();
    }
}
