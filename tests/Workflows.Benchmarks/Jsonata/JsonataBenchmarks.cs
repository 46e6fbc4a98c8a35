using Workflows.Benchmarks.Data;
using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Tables;
using Workflows.Jsonata;

namespace Workflows.Benchmarks.Jsonata;

/// <summary>This library's JSONata beside the reference implementation on node.</summary>
internal sealed class JsonataBenchmarks : IBenchmarkGroup
{
    private const int OrderCount = 100;
    private static readonly int[] GrowingCounts = [100, 1_000, 10_000];

    /// <inheritdoc/>
    public string Name => "jsonata";

    /// <inheritdoc/>
    public string Summary => "parse and evaluate JSONata, beside npm jsonata";

    /// <summary>The reading of an expression.</summary>
    public static Benchmark<JsonataExpression> Parse(ExpressionCase expression) =>
        Benchmark.Of("parse", () => JsonataExpression.Parse(expression.Text));

    /// <summary>The evaluation of an expression that has been read.</summary>
    public static Benchmark<Json> Evaluate(ExpressionCase expression, IReadOnlyList<Order> orders)
    {
        var parsed = JsonataExpression.Parse(expression.Text);
        var input = expression.Input(orders);
        var bindings = expression.BindingsFor(orders);
        return Benchmark.Of("evaluate", () => parsed.Evaluate(input, bindings));
    }

    /// <inheritdoc/>
    public async Task RunAsync(BenchmarkRun run)
    {
        await using var peer = await run.StartAsync("npm jsonata", JsonataPeer.Start);
        await run.DescribeAsync(peer);
        await run.Output.WriteLineAsync((await CompareAsync(run, peer)).ToString());
        await run.Output.WriteLineAsync((await GrowAsync(run, peer)).ToString());
    }

    private static async Task<MarkdownTable> CompareAsync(BenchmarkRun run, JsonataPeer? peer)
    {
        var table = new MarkdownTable(
            $"{Quantity.Count(OrderCount)} orders; median (interquartile range)",
            "parse ours",
            "parse jsonata",
            "ratio",
            "evaluate ours",
            "evaluate jsonata",
            "ratio",
            "bytes per evaluation"
        );
        var orders = OrderData.Of(OrderCount);
        foreach (var expression in ExpressionCase.All)
        {
            var parse = await run.MeasureAsync(
                $"parse {expression.Text}",
                run.Subject(Parse(expression)),
                peer?.Parse(expression, run.Rules)
            );
            var evaluate = await EvaluateAsync(run, peer, expression, orders);
            table.Add(
                MarkdownTable.Code(expression.Text),
                Quantity.Time(parse[0]),
                Quantity.Time(parse[1]),
                Quantity.Ratio(parse[1], parse[0]!),
                Quantity.Time(evaluate[0]),
                Quantity.Time(evaluate[1]),
                Quantity.Ratio(evaluate[1], evaluate[0]!),
                Quantity.Bytes(evaluate[0]!.Bytes)
            );
        }
        return table;
    }

    /// <summary>The same with more and more orders: the time of each order should stay the same.</summary>
    private static async Task<MarkdownTable> GrowAsync(BenchmarkRun run, JsonataPeer? peer)
    {
        var table = new MarkdownTable([
            "evaluate, time per order",
            .. GrowingCounts.Select(static count => $"ours, {Quantity.Count(count)} orders"),
            .. GrowingCounts.Select(static count => $"jsonata, {Quantity.Count(count)} orders"),
        ]);
        foreach (var expression in ExpressionCase.All.Where(static expression => expression.ReadsInput))
        {
            List<string> ours = [];
            List<string> theirs = [];
            foreach (var count in GrowingCounts)
            {
                var costs = await EvaluateAsync(run, peer, expression, OrderData.Of(count));
                ours.Add(PerOrder(costs[0], count));
                theirs.Add(PerOrder(costs[1], count));
            }
            table.Add([MarkdownTable.Code(expression.Text), .. ours, .. theirs]);
        }
        return table;
    }

    private static async Task<Measurement?[]> EvaluateAsync(
        BenchmarkRun run,
        JsonataPeer? peer,
        ExpressionCase expression,
        IReadOnlyList<Order> orders
    ) =>
        await run.MeasureAsync(
            $"evaluate {expression.Text}, {Quantity.Count(orders.Count)} orders",
            run.Subject(Evaluate(expression, orders)),
            peer is null ? null : await peer.EvaluateAsync(expression, orders, run.Rules, run.Cancel)
        );

    private static string PerOrder(Measurement? cost, int count) =>
        cost is null ? Quantity.None : Quantity.Time(cost.Nanoseconds / count);
}
