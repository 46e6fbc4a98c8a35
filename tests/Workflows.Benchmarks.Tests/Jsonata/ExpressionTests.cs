using Workflows.Benchmarks.Data;
using Workflows.Benchmarks.Jsonata;
using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Peers;

namespace Workflows.Benchmarks.Tests.Jsonata;

/// <summary>Each expression gives what it should: by plain LINQ over the data, and on node.</summary>
public sealed class ExpressionTests
{
    private const int OrderCount = 100;
    private static readonly IReadOnlyList<Order> Data = OrderData.Of(OrderCount);

    private static readonly Func<Json>[] Expected =
    [
        static () => Json.Array(AllProducts.Select(static product => (Json)product.Price)),
        static () => AllProducts.Aggregate(0.0, static (sum, product) => sum + (product.Price * product.Quantity)),
        static () =>
            Json.Array(
                Data.Where(static order => order.Products.Any(static product => product.Description.Colour == "Purple"))
                    .Select(static order => (Json)order.Id)
            ),
        static () =>
            Json.Object(
                AllProducts
                    .GroupBy(static product => product.Description.Colour, StringComparer.Ordinal)
                    .Select(static group =>
                        KeyValuePair.Create(
                            group.Key,
                            (Json)group.Aggregate(0.0, static (sum, product) => sum + product.Price)
                        )
                    )
            ),
        static () =>
            Json.Array(
                Data.Select(static order => order.PriceOfOneEach)
                    .Where(static price => price > 50)
                    .Select(static price => (Json)price)
            ),
        static () => Data.Sum(static order => order.PriceOfOneEach) * 1.2 > 100,
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, ExpressionCase.All.Count)];

    private static IEnumerable<Product> AllProducts => Data.SelectMany(static order => order.Products);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evaluate_Expression_GivesTheValueComputedOtherwise(int index) =>
        Assert.Equal(Expected[index](), JsonataBenchmarks.Evaluate(ExpressionCase.All[index], Data).Result());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Parse_Expression_ReadsIt(int index)
    {
        var expression = ExpressionCase.All[index];

        Assert.Equal(expression.Text, JsonataBenchmarks.Parse(expression).Result().Text);
    }

    [Fact]
    public void Data_Expressions_SelectSomeAndNotAll()
    {
        Assert.InRange(Expected[2]().Count, 10, OrderCount - 10);
        Assert.InRange(Expected[4]().Count, 10, OrderCount - 10);
        Assert.Equal(5, Expected[3]().Count);
    }

    [Fact]
    public async Task Evaluate_OnNode_GivesTheSame()
    {
        await using var peer = StartOrSkip();
        foreach (var expression in ExpressionCase.All)
        {
            var theirs = await peer.EvaluateAsync(expression, Data, MeasuringRules.Quick, CancellationToken.None);

            Assert.Equal(
                JsonataBenchmarks.Evaluate(expression, Data).Result(),
                await theirs.ResultAsync(TestContext.Current.CancellationToken)
            );
        }
    }

    [Fact]
    public async Task Measure_OnNode_GivesTimes()
    {
        await using var peer = StartOrSkip();
        var parse = peer.Parse(ExpressionCase.All[0], MeasuringRules.Quick);

        var costs = await Contest.RunAsync([parse], MeasuringRules.Quick, TestContext.Current.CancellationToken);

        Assert.InRange(costs[0].Nanoseconds, 1, 1e9);
    }

    private static JsonataPeer StartOrSkip()
    {
        try
        {
            return JsonataPeer.Start();
        }
        catch (PeerException error)
        {
            Assert.Skip(error.Message);
            throw;
        }
    }
}
