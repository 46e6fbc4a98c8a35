using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Workflows.Benchmarks.JsonValues;

/// <summary>What needs no type of its own: strings, boxed numbers, lists and dictionaries.</summary>
internal sealed class ObjectCandidate() : JsonCandidate<object>("boxed `object`")
{
    /// <inheritdoc/>
    protected override object Parse(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        reader.Read();
        return Read(ref reader)!;
    }

    /// <inheritdoc/>
    protected override double SumOfPrices(object document)
    {
        var sum = 0.0;
        foreach (var order in Items(Member(Member(document, "Account"), "Order")))
        {
            foreach (var product in Items(Member(order, "Product")))
            {
                sum += (double)Member(product, "Price")!;
            }
        }
        return sum;
    }

    /// <inheritdoc/>
    protected override object Records(object document)
    {
        var records = new List<object?>();
        foreach (var order in Items(Member(Member(document, "Account"), "Order")))
        {
            foreach (var product in Items(Member(order, "Product")))
            {
                records.Add(
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        ["id"] = Member(order, "id"),
                        ["colour"] = Member(Member(product, "Description"), "Colour"),
                        ["total"] = (double)Member(product, "Price")! * (double)Member(product, "Quantity")!,
                    }
                );
            }
        }
        return records;
    }

    /// <inheritdoc/>
    protected override object WithPrice(object document, int order, double price)
    {
        var account = Member(document, "Account");
        var orders = new List<object?>(Items(Member(account, "Order")));
        var products = new List<object?>(Items(Member(orders[order], "Product")));
        products[0] = With(products[0], "Price", price);
        orders[order] = With(orders[order], "Product", products);
        return With(document, "Account", With(account, "Order", orders));
    }

    /// <inheritdoc/>
    protected override string Write(object value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        Write(value, writer);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static object? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new Dictionary<string, object?>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members[name] = Read(ref reader);
                }
                return members;
            case JsonTokenType.StartArray:
                var items = new List<object?>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Read(ref reader));
                }
                return items;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return reader.GetDouble();
            case JsonTokenType.True or JsonTokenType.False:
                return reader.GetBoolean();
            default:
                return null;
        }
    }

    private static void Write(object? value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case Dictionary<string, object?> members:
                writer.WriteStartObject();
                foreach (var (name, member) in members)
                {
                    writer.WritePropertyName(name);
                    Write(member, writer);
                }
                writer.WriteEndObject();
                break;
            case List<object?> items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(item, writer);
                }
                writer.WriteEndArray();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case bool boolean:
                writer.WriteBooleanValue(boolean);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static object? Member(object? value, string name) => ((Dictionary<string, object?>)value!)[name];

    private static List<object?> Items(object? value) => (List<object?>)value!;

    private static Dictionary<string, object?> With(object? value, string name, object? member) =>
        new((Dictionary<string, object?>)value!, StringComparer.Ordinal) { [name] = member };
}
