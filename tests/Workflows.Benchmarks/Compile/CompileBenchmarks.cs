using System.Diagnostics;
using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Tables;
using QuotedWorkflow = Workflows.FSharp.QuotedWorkflow;

namespace Workflows.Benchmarks.Compile;

/// <summary>Workflows in F# from the quotation to the text of the definition, beside the AWS CDK.</summary>
internal sealed class CompileBenchmarks : IBenchmarkGroup
{
    /// <summary>How many different workflows there are.</summary>
    public const int WorkflowCount = 1_000;

    /// <summary>How many state machines the stack of the CDK has; more would not fit into one.</summary>
    public const int MachineCount = 100;

    /// <inheritdoc/>
    public string Name => "compile";

    /// <inheritdoc/>
    public string Summary => "compile workflows of ten tasks, beside the AWS CDK";

    /// <summary>The compilation of the next workflow, its quotation read anew from the assembly as in every process.</summary>
    public static Benchmark<string> FromAssembly()
    {
        var number = 0;
        return Benchmark.Of("from the assembly", () => Shipments.define(Next(ref number) + 1).Definition.ToJson());
    }

    /// <summary>The compilation of the next workflow, whose quotation is there.</summary>
    public static Benchmark<string> FromQuotation()
    {
        Workflow<Shipment, Shipped>[] workflows =
        [
            .. Enumerable.Range(1, WorkflowCount).Select(static number => Shipments.define(number)),
        ];
        var number = 0;
        return Benchmark.Of("from the quotation", () => Fresh(workflows[Next(ref number)]).Definition.ToJson());
    }

    /// <inheritdoc/>
    public async Task RunAsync(BenchmarkRun run)
    {
        await using var cdk = await run.StartAsync("the AWS CDK", CdkPeer.Start);
        await run.DescribeAsync(cdk);
        await run.Output.WriteLineAsync((await CompareAsync(run, cdk)).ToString());
        await run.Output.WriteLineAsync((await StartAsync(run, hasCdk: cdk is not null)).ToString());
    }

    private static int Next(ref int number) => number = (number + 1) % WorkflowCount;

    /// <summary>A workflow of the same quotation that is not compiled yet.</summary>
    private static Workflow<Shipment, Shipped> Fresh(Workflow<Shipment, Shipped> workflow) =>
        new(workflow.Name, new QuotedWorkflow(((QuotedWorkflow)workflow.Source!).Body));

    /// <summary>A process that has been at it for a while.</summary>
    private static async Task<MarkdownTable> CompareAsync(BenchmarkRun run, CdkPeer? cdk)
    {
        var costs = await run.MeasureAsync(
            "one after the other",
            run.Subject(FromQuotation()),
            run.Subject(FromAssembly()),
            cdk?.Synthesize(MachineCount, run.Rules)
        );
        var synthesis = costs[2]?.Per(MachineCount);
        var table = new MarkdownTable(
            $"one workflow of ten tasks; median (interquartile range)",
            "time",
            "each second",
            "AWS CDK takes",
            "bytes"
        );
        Add("from the quotation to the text", costs[0]);
        Add("the same, and the quotation read from the assembly", costs[1]);
        Add($"AWS CDK, a stack of {Quantity.Count(MachineCount)} synthesized", synthesis);
        return table;

        void Add(string name, Measurement? cost) =>
            table.Add(
                name,
                Quantity.Time(cost),
                Quantity.PerSecond(cost),
                cost is null || cost == synthesis ? Quantity.None : Quantity.Ratio(synthesis, cost),
                Quantity.Bytes(cost?.Bytes)
            );
    }

    /// <summary>A process that has just been started.</summary>
    private static async Task<MarkdownTable> StartAsync(BenchmarkRun run, bool hasCdk)
    {
        await run.Progress.WriteLineAsync("  in new processes".AsMemory(), run.Cancel);
        var table = new MarkdownTable(
            "a new process; median (interquartile range)",
            "in its code",
            "from start to end",
            "workflows each second"
        );
        await AddProgramAsync("as built", FirstProcess.Built);
        if (File.Exists(FirstProcess.Published))
        {
            await AddProgramAsync("as published, compiled ahead of time", FirstProcess.Published);
        }
        if (hasCdk)
        {
            var cdk = await MeasureCdkProcessesAsync(run);
            Add($"AWS CDK, {Quantity.Count(MachineCount)} state machines", null, cdk, MachineCount);
        }
        return table;

        async Task AddProgramAsync(string how, string program)
        {
            var one = await FirstProcess.MeasureAsync(program, 1, run.Rules.Processes, run.Cancel);
            var many = await FirstProcess.MeasureAsync(program, WorkflowCount, run.Rules.Processes, run.Cancel);
            table.Add($"the first workflow, {how}", Quantity.Time(one.First), Quantity.Time(one.Whole));
            Add($"{Quantity.Count(WorkflowCount)} workflows, {how}", many.All, many.Whole, WorkflowCount);
        }

        void Add(string name, Measurement? code, Measurement whole, int count) =>
            table.Add(name, Quantity.Time(code), Quantity.Time(whole), Quantity.PerSecond(whole.Per(count)));
    }

    private static async Task<Measurement> MeasureCdkProcessesAsync(BenchmarkRun run)
    {
        var times = new List<double>();
        for (var i = 0; i < run.Rules.Processes; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await using (var cdk = CdkPeer.Start())
            {
                await cdk.Synthesize(MachineCount, run.Rules).ResultAsync(run.Cancel);
            }
            times.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds);
        }
        return Measurement.Of(times, null);
    }
}
