using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Workflows.Benchmarks.JsonValues;

/// <summary>
/// <see cref="JsonElement"/>: a place in the text's bytes. A new value can only be made by writing and reading a text.
/// </summary>
internal sealed class ElementCandidate() : JsonCandidate<JsonElement>("`JsonElement`")
{
    /// <inheritdoc/>
    protected override JsonElement Parse(string text) => JsonElement.Parse(text);

    /// <inheritdoc/>
    protected override double SumOfPrices(JsonElement document)
    {
        var sum = 0.0;
        foreach (var order in document.GetProperty("Account").GetProperty("Order").EnumerateArray())
        {
            foreach (var product in order.GetProperty("Product").EnumerateArray())
            {
                sum += product.GetProperty("Price").GetDouble();
            }
        }
        return sum;
    }

    /// <inheritdoc/>
    protected override JsonElement Records(JsonElement document) =>
        Made(writer =>
        {
            writer.WriteStartArray();
            foreach (var order in document.GetProperty("Account").GetProperty("Order").EnumerateArray())
            {
                var id = order.GetProperty("id");
                foreach (var product in order.GetProperty("Product").EnumerateArray())
                {
                    writer.WriteStartObject();
                    writer.WritePropertyName("id");
                    id.WriteTo(writer);
                    writer.WritePropertyName("colour");
                    product.GetProperty("Description").GetProperty("Colour").WriteTo(writer);
                    writer.WriteNumber(
                        "total",
                        product.GetProperty("Price").GetDouble() * product.GetProperty("Quantity").GetDouble()
                    );
                    writer.WriteEndObject();
                }
            }
            writer.WriteEndArray();
        });

    /// <inheritdoc/>
    protected override JsonElement WithPrice(JsonElement document, int order, double price) =>
        Made(writer =>
            Change(
                writer,
                document,
                "Account",
                account =>
                    Change(
                        writer,
                        account,
                        "Order",
                        orders =>
                            ChangeAt(
                                writer,
                                orders,
                                order,
                                item =>
                                    Change(
                                        writer,
                                        item,
                                        "Product",
                                        products =>
                                            ChangeAt(
                                                writer,
                                                products,
                                                0,
                                                product =>
                                                    Change(
                                                        writer,
                                                        product,
                                                        "Price",
                                                        _ => writer.WriteNumberValue(price)
                                                    )
                                            )
                                    )
                            )
                    )
            )
        );

    /// <inheritdoc/>
    protected override string Write(JsonElement value) => Encoding.UTF8.GetString(Text(value.WriteTo).WrittenSpan);

    private static JsonElement Made(Action<Utf8JsonWriter> write) => JsonElement.Parse(Text(write).WrittenSpan);

    private static ArrayBufferWriter<byte> Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        write(writer);
        writer.Flush();
        return buffer;
    }

    private static void Change(Utf8JsonWriter writer, JsonElement value, string name, Action<JsonElement> change)
    {
        writer.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            if (member.NameEquals(name))
            {
                writer.WritePropertyName(name);
                change(member.Value);
            }
            else
            {
                member.WriteTo(writer);
            }
        }
        writer.WriteEndObject();
    }

    private static void ChangeAt(Utf8JsonWriter writer, JsonElement value, int index, Action<JsonElement> change)
    {
        writer.WriteStartArray();
        foreach (var item in value.EnumerateArray())
        {
            if (index-- == 0)
            {
                change(item);
            }
            else
            {
                item.WriteTo(writer);
            }
        }
        writer.WriteEndArray();
    }
}
