using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Tables;
using Workflows.Engine;

namespace Workflows.Benchmarks.Engine;

/// <summary>This library's engine beside aws-local-stepfunctions on node.</summary>
internal sealed class EngineBenchmarks : IBenchmarkGroup
{
    private const int Increments = 2_000;
    private const int Items = 2_000;
    private static readonly int[] GrowingIncrements = [2_000, 20_000, 200_000];
    private static readonly int[] GrowingItems = [1_000, 10_000, 100_000];

    /// <summary>The sizes that the peer does not get: it would be at the largest for many minutes.</summary>
    private static readonly int[] OursAlone = [GrowingIncrements[^1], GrowingItems[^1]];

    /// <inheritdoc/>
    public string Name => "engine";

    /// <inheritdoc/>
    public string Summary => $"run executions, beside npm {EnginePeer.Package}";

    /// <inheritdoc/>
    public async Task RunAsync(BenchmarkRun run)
    {
        await using var peer = await run.StartAsync($"npm {EnginePeer.Package}", EnginePeer.Start);
        await run.DescribeAsync(peer);
        await run.Output.WriteLineAsync((await CompareAsync(run, peer)).ToString());
        await run.Output.WriteLineAsync((await GrowAsync(run, peer)).ToString());
        await run.Output.WriteLineAsync((await MeasureProcessesAsync(run)).ToString());
    }

    private static async Task<MarkdownTable> CompareAsync(BenchmarkRun run, EnginePeer? peer)
    {
        var table = new MarkdownTable(
            "an execution; the median transition (interquartile range)",
            "transitions",
            "ours",
            "each second",
            "bytes",
            EnginePeer.Package,
            "each second",
            "ratio"
        );
        await AddAsync($"loop of {Quantity.Count(Increments)}, JSONPath", EngineCase.JsonPathLoop(Increments), peer);
        await AddAsync($"loop of {Quantity.Count(Increments)}, JSONata", EngineCase.JsonataLoop(Increments), null);
        await AddAsync($"Map of {Quantity.Count(Items)} items", EngineCase.Map(Items), peer);
        await AddAsync("an order of the sample Orders", EngineCase.Order(), null);
        return table;

        async Task AddAsync(string name, EngineCase work, EnginePeer? other)
        {
            var (transitions, ours, theirs) = await MeasureAsync(run, name, work, Executions.WithinLimits, other);
            table.Add(
                name,
                Quantity.Count(transitions),
                Quantity.Time(ours),
                Quantity.PerSecond(ours),
                Quantity.Bytes(ours.Bytes),
                Quantity.Time(theirs),
                Quantity.PerSecond(theirs),
                Quantity.Ratio(theirs, ours)
            );
        }
    }

    /// <summary>The same with ever more transitions: the time of each should stay the same.</summary>
    private static async Task<MarkdownTable> GrowAsync(BenchmarkRun run, EnginePeer? peer)
    {
        var table = new MarkdownTable(
            "the median transition (interquartile range) as an execution grows",
            "",
            "10 times",
            "100 times"
        );
        await AddAsync("loop", "increments", EngineCase.JsonPathLoop, GrowingIncrements);
        await AddAsync("Map", "items", EngineCase.Map, GrowingItems);
        return table;

        async Task AddAsync(string name, string unit, Func<int, EngineCase> work, int[] sizes)
        {
            List<string> ours = [$"{name} of {Quantity.Count(sizes[0])} {unit}, ours"];
            List<string> theirs = [$"{name} of {Quantity.Count(sizes[0])} {unit}, {EnginePeer.Package}"];
            foreach (var size in sizes)
            {
                var (_, our, their) = await MeasureAsync(
                    run,
                    $"{name} of {Quantity.Count(size)} {unit}",
                    work(size),
                    Executions.WithoutLimits,
                    OursAlone.Contains(size) ? null : peer
                );
                ours.Add(Quantity.Time(our));
                theirs.Add(Quantity.Time(their));
            }
            table.Add([.. ours]);
            table.Add([.. theirs]);
        }
    }

    /// <summary>How many transitions an execution has, and the cost of each.</summary>
    private static async Task<(int Transitions, Measurement Ours, Measurement? Theirs)> MeasureAsync(
        BenchmarkRun run,
        string title,
        EngineCase work,
        ExecutionOptions options,
        EnginePeer? peer
    )
    {
        var execute = Executions.Of(work, options);
        var transitions = Executions.Transitions(await execute.ResultAsync());
        var costs = await run.MeasureAsync(title, run.Subject(execute), peer?.Execute(work, run.Rules));
        return (transitions, costs[0]!.Per(transitions), costs[1]?.Per(transitions));
    }

    private static async Task<MarkdownTable> MeasureProcessesAsync(BenchmarkRun run)
    {
        var table = new MarkdownTable("a Map in a process of its own", "time", "peak working set");
        foreach (var items in GrowingItems)
        {
            var title = $"{Quantity.Count(items)} items";
            await run.Progress.WriteLineAsync($"  a process for {title}".AsMemory(), run.Cancel);
            var process = await MapProcess.MeasureAsync(items, run.Cancel);
            table.Add(title, Quantity.Time(process.Nanoseconds), Quantity.Bytes(process.PeakBytes));
        }
        return table;
    }
}
