using Workflows.Benchmarks.Data;
using Workflows.Benchmarks.JsonValues;

namespace Workflows.Benchmarks.Tests.JsonValues;

/// <summary>The candidates do the same work: each operation gives what it should with each of them.</summary>
public sealed class CandidateTests
{
    private static readonly IReadOnlyList<Order> Data = OrderData.Of(60);
    private static readonly string Text = OrderData.ToJson(Data).ToString();

    public static TheoryData<string, string> Cases =>
        [
            .. from candidate in JsonCandidate.All
            from operation in Enum.GetNames<JsonOperation>()
            select (candidate.Name, operation),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Outcome_Operation_IsRightAndLeavesTheDocumentAsItWas(string candidate, string operation)
    {
        var wanted = Enum.Parse<JsonOperation>(operation);

        var (result, document) = Find(candidate).Outcome(wanted, Text);

        Assert.Equal(Expected(wanted), Json.Parse(result));
        Assert.Equal(Text, document);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Benchmark_Operation_CanBeRepeated(string candidate, string operation)
    {
        var benchmark = Find(candidate).Benchmark(Enum.Parse<JsonOperation>(operation), Text);

        await benchmark.RunAsync(3);

        Assert.Equal(candidate, benchmark.Name);
    }

    private static JsonCandidate Find(string name) => JsonCandidate.All.Single(candidate => candidate.Name == name);

    private static Json Expected(JsonOperation operation) =>
        operation switch
        {
            JsonOperation.Parse or JsonOperation.Write => OrderData.ToJson(Data),
            JsonOperation.Walk or JsonOperation.ParseAndWalk => Products(Data)
                .Aggregate(0.0, static (sum, product) => sum + product.Product.Price),
            JsonOperation.Build => Json.Array(
                Products(Data)
                    .Select(static item =>
                        Json.Object(
                            ("id", item.Order.Id),
                            ("colour", item.Product.Description.Colour),
                            ("total", item.Product.Price * item.Product.Quantity)
                        )
                    )
            ),
            _ => OrderData.ToJson(
                Data.Select(static (order, i) => i == JsonCandidate.UpdatedOrder ? Updated(order) : order)
            ),
        };

    private static Order Updated(Order order) =>
        order with
        {
            Products = [order.Products[0] with { Price = JsonCandidate.UpdatedPrice }, .. order.Products.Skip(1)],
        };

    private static IEnumerable<(Order Order, Product Product)> Products(IEnumerable<Order> orders) =>
        orders.SelectMany(static order => order.Products, static (order, product) => (order, product));
}
