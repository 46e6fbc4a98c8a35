using Workflows.Benchmarks.Engine;
using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Peers;
using Workflows.Engine;

namespace Workflows.Benchmarks.Tests.Engine;

/// <summary>The executions do what the tables say, on both engines.</summary>
public sealed class EngineTests
{
    private const int Size = 20;

    /// <summary>Init and Done are entered once, Check once more than Add.</summary>
    private const int LoopTransitions = (2 * Size) + 3;

    private const int MapTransitions = (2 * Size) + 1;

    private static readonly Json Count = Json.Object(("count", Size));

    [Fact]
    public Task Of_JsonPathLoop_CountsUp() => AssertAsync(EngineCase.JsonPathLoop(Size), Count, LoopTransitions);

    [Fact]
    public Task Of_JsonataLoop_CountsUp() => AssertAsync(EngineCase.JsonataLoop(Size), Count, LoopTransitions);

    [Fact]
    public Task Of_Map_GivesItsItems()
    {
        var map = EngineCase.Map(Size);

        Assert.Equal(Size, map.Input.Count);
        return AssertAsync(map, map.Input, MapTransitions);
    }

    [Fact]
    public Task Of_Order_GivesTheReceipt() =>
        AssertAsync(EngineCase.Order(), Json.Object(("orderId", "A-1001"), ("parcels", 3)), transitions: null);

    [Fact]
    public async Task Execute_OnNode_GivesTheSame()
    {
        await using var peer = StartOrSkip();
        var cancel = TestContext.Current.CancellationToken;

        Assert.Contains(EnginePeer.Package, await peer.DescribeAsync(cancel), StringComparison.Ordinal);
        foreach (var work in new[] { EngineCase.JsonPathLoop(Size), EngineCase.Map(Size) })
        {
            var ours = await Executions.Of(work, Executions.WithinLimits).ResultAsync();

            Assert.Equal(ours.Output, await peer.Execute(work, MeasuringRules.Quick).ResultAsync(cancel));
        }
    }

    [Fact]
    public async Task Measure_OnNode_GivesTimes()
    {
        await using var peer = StartOrSkip();
        var execute = peer.Execute(EngineCase.Map(Size), MeasuringRules.Quick);

        var costs = await Contest.RunAsync([execute], MeasuringRules.Quick, TestContext.Current.CancellationToken);

        Assert.InRange(costs[0].Nanoseconds, 1, 1e9);
    }

    [Fact]
    public async Task MapProcess_Run_TellsItsItems()
    {
        await using var output = new StringWriter();

        Assert.Equal(0, await MapProcess.RunAsync(Size, output));

        Assert.Equal((Json)Size, Json.Parse(output.ToString())["items"]);
    }

    [Fact]
    public async Task MapProcess_Measure_TellsTimeAndMemory()
    {
        var process = await MapProcess.MeasureAsync(Size, TestContext.Current.CancellationToken);

        Assert.InRange(process.Nanoseconds, 1, 1e11);
        Assert.InRange(process.PeakBytes, 1e6, 1e9);
    }

    /// <summary>Executes within and without the limits.</summary>
    private static async Task AssertAsync(EngineCase work, Json output, int? transitions)
    {
        foreach (var options in new[] { Executions.WithinLimits, Executions.WithoutLimits })
        {
            var result = await Executions.Of(work, options).ResultAsync();

            Assert.Equal(ExecutionStatus.Succeeded, result.Status);
            Assert.Equal(output, result.Output);
            Assert.Equal(transitions ?? Executions.Transitions(result), Executions.Transitions(result));
        }
    }

    private static EnginePeer StartOrSkip()
    {
        try
        {
            return EnginePeer.Start();
        }
        catch (PeerException error)
        {
            Assert.Skip(error.Message);
            throw;
        }
    }
}
