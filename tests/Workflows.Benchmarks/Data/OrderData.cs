namespace Workflows.Benchmarks.Data;

/// <summary>The data of the benchmarks: an account with orders of two products each, always the same.</summary>
internal static class OrderData
{
    private static readonly string[] Colours = ["Purple", "Orange", "Black", "White", "Red"];

    /// <summary>So many orders.</summary>
    public static IReadOnlyList<Order> Of(int count) => [.. Enumerable.Range(0, count).Select(MakeOrder)];

    /// <summary>The orders as <c>{"Account": {"Order": […]}}</c>.</summary>
    public static Json ToJson(IEnumerable<Order> orders) =>
        Json.Object(("Account", Json.Object(("Order", Json.Array(orders.Select(ToJson))))));

    private static Order MakeOrder(int order) =>
        new($"order-{order + 1:D5}", [MakeProduct(2 * order), MakeProduct((2 * order) + 1)]);

    /// <summary>The factors have nothing in common with the numbers they are reduced by, so that values differ.</summary>
    private static Product MakeProduct(int product) =>
        new(
            (499 + (product * 1_013 % 9_000)) / 100.0,
            1 + (product * 7 % 10),
            new Description(Colours[(product + (product / Colours.Length)) % Colours.Length])
        );

    private static Json ToJson(Order order) =>
        Json.Object(("id", order.Id), ("Product", Json.Array(order.Products.Select(ToJson))));

    private static Json ToJson(Product product) =>
        Json.Object(
            ("Price", product.Price),
            ("Quantity", product.Quantity),
            ("Description", Json.Object(("Colour", product.Description.Colour)))
        );
}

/// <summary>An order.</summary>
internal sealed record Order(string Id, IReadOnlyList<Product> Products)
{
    /// <summary>The sum of the prices.</summary>
    public double PriceOfOneEach => Products.Aggregate(0.0, static (sum, product) => sum + product.Price);
}

/// <summary>A product of an order.</summary>
internal sealed record Product(double Price, int Quantity, Description Description);

/// <summary>What a product is like.</summary>
internal sealed record Description(string Colour);
