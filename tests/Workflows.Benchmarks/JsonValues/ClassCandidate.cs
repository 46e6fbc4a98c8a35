using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Workflows.Benchmarks.JsonValues;

/// <summary>The usual design of a functional program: a closed hierarchy of immutable classes.</summary>
internal sealed class ClassCandidate() : JsonCandidate<JValue>("class hierarchy")
{
    /// <inheritdoc/>
    protected override JValue Parse(string text) => JValue.Parse(text);

    /// <inheritdoc/>
    protected override double SumOfPrices(JValue document)
    {
        var sum = 0.0;
        foreach (var order in Items(Member(Member(document, "Account"), "Order")))
        {
            foreach (var product in Items(Member(order, "Product")))
            {
                sum += Number(Member(product, "Price"));
            }
        }
        return sum;
    }

    /// <inheritdoc/>
    protected override JValue Records(JValue document)
    {
        var records = new List<JValue>();
        foreach (var order in Items(Member(Member(document, "Account"), "Order")))
        {
            foreach (var product in Items(Member(order, "Product")))
            {
                records.Add(
                    new JObject(
                        new Dictionary<string, JValue>(StringComparer.Ordinal)
                        {
                            ["id"] = Member(order, "id"),
                            ["colour"] = Member(Member(product, "Description"), "Colour"),
                            ["total"] = new JNumber(
                                Number(Member(product, "Price")) * Number(Member(product, "Quantity"))
                            ),
                        }
                    )
                );
            }
        }
        return new JArray([.. records]);
    }

    /// <inheritdoc/>
    protected override JValue WithPrice(JValue document, int order, double price)
    {
        var account = Member(document, "Account");
        JValue[] orders = [.. Items(Member(account, "Order"))];
        JValue[] products = [.. Items(Member(orders[order], "Product"))];
        products[0] = With(products[0], "Price", new JNumber(price));
        orders[order] = With(orders[order], "Product", new JArray(products));
        return With(document, "Account", With(account, "Order", new JArray(orders)));
    }

    /// <inheritdoc/>
    protected override string Write(JValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        value.WriteTo(writer);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static JValue Member(JValue value, string name) => ((JObject)value).Members[name];

    private static JValue[] Items(JValue value) => ((JArray)value).Items;

    private static double Number(JValue value) => ((JNumber)value).Value;

    private static JObject With(JValue value, string name, JValue member) =>
        new(new Dictionary<string, JValue>(((JObject)value).Members, StringComparer.Ordinal) { [name] = member });
}
