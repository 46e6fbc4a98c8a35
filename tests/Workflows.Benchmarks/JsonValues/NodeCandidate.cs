using System.Text.Json.Nodes;

namespace Workflows.Benchmarks.JsonValues;

/// <summary>
/// <see cref="JsonNode"/>: a tree of objects that can be changed and that know their parent, made as it is walked. To
/// leave a document as it was, all of it is copied.
/// </summary>
internal sealed class NodeCandidate() : JsonCandidate<JsonNode>("`JsonNode`")
{
    /// <inheritdoc/>
    protected override JsonNode Parse(string text) => JsonNode.Parse(text)!;

    /// <inheritdoc/>
    protected override double SumOfPrices(JsonNode document)
    {
        var sum = 0.0;
        foreach (var order in document["Account"]!["Order"]!.AsArray())
        {
            foreach (var product in order!["Product"]!.AsArray())
            {
                sum += product!["Price"]!.GetValue<double>();
            }
        }
        return sum;
    }

    /// <inheritdoc/>
    protected override JsonNode Records(JsonNode document)
    {
        var records = new JsonArray();
        foreach (var order in document["Account"]!["Order"]!.AsArray())
        {
            foreach (var product in order!["Product"]!.AsArray())
            {
                records.Add(
                    new JsonObject
                    {
                        ["id"] = order["id"]!.GetValue<string>(),
                        ["colour"] = product!["Description"]!["Colour"]!.GetValue<string>(),
                        ["total"] = product["Price"]!.GetValue<double>() * product["Quantity"]!.GetValue<double>(),
                    }
                );
            }
        }
        return records;
    }

    /// <inheritdoc/>
    protected override JsonNode WithPrice(JsonNode document, int order, double price)
    {
        var copy = document.DeepClone();
        copy["Account"]!["Order"]![order]!["Product"]![0]!["Price"] = price;
        return copy;
    }

    /// <inheritdoc/>
    protected override string Write(JsonNode value) => value.ToJsonString();
}
