namespace Workflows.Benchmarks.JsonValues;

/// <summary>This library's: a struct of a reference and a number, over arrays of keys and of values.</summary>
internal sealed class StructCandidate() : JsonCandidate<Json>("`Workflows.Json`")
{
    /// <inheritdoc/>
    protected override Json Parse(string text) => Json.Parse(text);

    /// <inheritdoc/>
    protected override double SumOfPrices(Json document)
    {
        var sum = 0.0;
        foreach (var order in document["Account"]["Order"].Items)
        {
            foreach (var product in order["Product"].Items)
            {
                sum += product["Price"].GetDouble();
            }
        }
        return sum;
    }

    /// <inheritdoc/>
    protected override Json Records(Json document)
    {
        var records = new List<Json>();
        foreach (var order in document["Account"]["Order"].Items)
        {
            foreach (var product in order["Product"].Items)
            {
                records.Add(
                    Json.Object(
                        ("id", order["id"]),
                        ("colour", product["Description"]["Colour"]),
                        ("total", product["Price"].GetDouble() * product["Quantity"].GetDouble())
                    )
                );
            }
        }
        return Json.Array(records);
    }

    /// <inheritdoc/>
    protected override Json WithPrice(Json document, int order, double price)
    {
        var account = document["Account"];
        var orders = account["Order"].Items.ToArray();
        var products = orders[order]["Product"].Items.ToArray();
        products[0] = products[0].With("Price", price);
        orders[order] = orders[order].With("Product", Json.Array(products));
        return document.With("Account", account.With("Order", Json.Array(orders)));
    }

    /// <inheritdoc/>
    protected override string Write(Json value) => value.ToString();
}
