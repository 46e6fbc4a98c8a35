using System.Runtime.CompilerServices;
using Workflows.Benchmarks.Data;
using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Tables;

namespace Workflows.Benchmarks.JsonValues;

/// <summary>Ways to hold JSON values, each at the same work: the choice of this library's type.</summary>
internal sealed class JsonValueBenchmarks : IBenchmarkGroup
{
    private const int OrderCount = 1_000;
    private const int HeldOrderCount = 10_000;

    private static readonly (JsonOperation Operation, string Title)[] Operations =
    [
        (JsonOperation.Parse, "parse"),
        (JsonOperation.ParseAndWalk, "parse and walk"),
        (JsonOperation.Walk, "walk"),
        (JsonOperation.Build, "build"),
        (JsonOperation.Update, "update"),
        (JsonOperation.Write, "write"),
    ];

    /// <inheritdoc/>
    public string Name => "json-values";

    /// <inheritdoc/>
    public string Summary => "ways to hold JSON values, each at the same work";

    /// <inheritdoc/>
    public async Task RunAsync(BenchmarkRun run)
    {
        var text = OrderData.ToJson(OrderData.Of(OrderCount)).ToString();
        var columns = new List<Measurement?[]>();
        foreach (var (operation, title) in Operations)
        {
            columns.Add(
                await run.MeasureAsync(
                    $"{title}, {Quantity.Count(OrderCount)} orders",
                    [.. JsonCandidate.All.Select(candidate => run.Subject(candidate.Benchmark(operation, text)))]
                )
            );
        }
        var held = Held(run);
        await run.Output.WriteLineAsync($"{Machine.Describe()}\n");
        await run.Output.WriteLineAsync($"{Times(columns)}");
        await run.Output.WriteLineAsync($"{Allocations(columns, held)}");
    }

    private static MarkdownTable Times(List<Measurement?[]> columns)
    {
        var table = new MarkdownTable([
            $"{Quantity.Count(OrderCount)} orders; median (interquartile range)",
            .. Operations.Select(static operation => operation.Title),
        ]);
        for (var i = 0; i < JsonCandidate.All.Count; i++)
        {
            table.Add([JsonCandidate.All[i].Name, .. columns.Select(column => Quantity.Time(column[i]))]);
        }
        return table;
    }

    private static MarkdownTable Allocations(List<Measurement?[]> columns, long[] held)
    {
        var table = new MarkdownTable([
            "bytes allocated",
            .. Operations.Select(static operation => operation.Title),
            $"held, {Quantity.Count(HeldOrderCount)} orders",
        ]);
        for (var i = 0; i < held.Length; i++)
        {
            table.Add([
                JsonCandidate.All[i].Name,
                .. columns.Select(column => Quantity.Bytes(column[i]!.Bytes)),
                Quantity.Bytes(held[i]),
            ]);
        }
        return table;
    }

    /// <summary>The bytes that a document keeps.</summary>
    private static long[] Held(BenchmarkRun run)
    {
        run.Progress.WriteLine($"  held, {Quantity.Count(HeldOrderCount)} orders");
        var text = OrderData.ToJson(OrderData.Of(HeldOrderCount)).ToString();
        return [.. JsonCandidate.All.Select(candidate => HeldBy(candidate, text))];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long HeldBy(JsonCandidate candidate, string text)
    {
        // Once before, so that what the reader keeps for its next use is not counted.
        candidate.Hold(text);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var document = candidate.Hold(text);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(document);
        return after - before;
    }
}
