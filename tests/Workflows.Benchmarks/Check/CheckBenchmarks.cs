using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Tables;
using Workflows.Checks;

namespace Workflows.Benchmarks.Check;

/// <summary>This library's checks beside asl-validator on node.</summary>
internal sealed class CheckBenchmarks : IBenchmarkGroup
{
    private static readonly int[] GrowingStates = [10, 100, 1_000, 10_000];

    private static readonly (string Name, CheckOptions Options)[] Kinds =
    [
        ("all checks", new CheckOptions()),
        ("form alone", new CheckOptions { Kinds = CheckKinds.Form }),
        ("data flow alone", new CheckOptions { Kinds = CheckKinds.DataFlow }),
    ];

    /// <inheritdoc/>
    public string Name => "check";

    /// <inheritdoc/>
    public string Summary => $"check definitions, beside npm {CheckPeer.Package}";

    /// <summary>The checking of all definitions of a set, one after the other, from their texts; gives how many have errors.</summary>
    public static Benchmark<int> Check(DefinitionSet set, CheckOptions options) =>
        Benchmark.Of("check", () => set.Texts.Count(t => DefinitionChecks.Check(t, options: options).Any(IsError)));

    /// <summary>The checking of a definition that has been read; gives the number of findings.</summary>
    public static Benchmark<int> Check(StateMachine machine, CheckOptions options) =>
        Benchmark.Of("check", () => DefinitionChecks.Check(machine, options).Count);

    /// <inheritdoc/>
    public async Task RunAsync(BenchmarkRun run)
    {
        await using var peer = await run.StartAsync($"npm {CheckPeer.Package}", CheckPeer.Start);
        await run.DescribeAsync(peer);
        var set = run.Definitions is { } folder ? DefinitionSet.Of(folder) : DefinitionSet.Own();
        await run.Output.WriteLineAsync((await CompareAsync(run, set, peer)).ToString());
        await run.Output.WriteLineAsync((await GrowAsync(run)).ToString());
    }

    private static async Task<MarkdownTable> CompareAsync(BenchmarkRun run, DefinitionSet set, CheckPeer? peer)
    {
        var count = Quantity.Count(set.Texts.Count);
        var table = new MarkdownTable(
            $"{count} valid definitions, from their texts; the mean definition (interquartile range)",
            "time",
            "definitions each second",
            "refused",
            "bytes",
            "ratio"
        );
        // The peer takes half a minute for the few hundred definitions of a public suite: three passes will do.
        run = run with
        {
            Rules = run.Rules with { Rounds = 3, BatchesPerRound = 1 },
        };
        var check = Check(set, Kinds[0].Options);
        var theirs = peer is null ? null : await peer.CheckAsync(set, run.Rules, run.Cancel);
        var costs = await run.MeasureAsync($"{count} definitions", run.Subject(check), theirs);
        Add("ours", costs[0]!, check.Result());
        if (theirs is not null)
        {
            Add(CheckPeer.Package, costs[1]!, (int)(await theirs.ResultAsync(run.Cancel)).GetDouble());
        }
        return table;

        void Add(string name, Measurement cost, int refused)
        {
            var each = cost.Per(set.Texts.Count);
            table.Add(
                name,
                Quantity.Time(each),
                Quantity.PerSecond(each),
                Quantity.Count(refused),
                Quantity.Bytes(each.Bytes),
                Quantity.Ratio(cost, costs[0]!)
            );
        }
    }

    /// <summary>Ever larger definitions: the time of a state should stay the same.</summary>
    private static async Task<MarkdownTable> GrowAsync(BenchmarkRun run)
    {
        var table = new MarkdownTable([
            "a definition that has been read, half of its states Choices: in all; each state",
            .. GrowingStates.Select(n => $"{Quantity.Count(n)} states"),
        ]);
        foreach (var (name, options) in Kinds)
        {
            List<string> cells = [name];
            foreach (var states in GrowingStates)
            {
                var benchmark = Check(GrowingDefinition.Of(states), options);
                var cost = (await run.MeasureAsync($"{name}, {Quantity.Count(states)} states", run.Subject(benchmark)))[
                    0
                ]!;
                cells.Add($"{Quantity.Time(cost.Nanoseconds)}; {Quantity.Time(cost.Per(states))}");
            }
            table.Add([.. cells]);
        }
        return table;
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
