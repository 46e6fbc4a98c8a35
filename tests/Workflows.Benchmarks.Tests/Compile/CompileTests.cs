using Workflows.Benchmarks.Compile;
using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Peers;

namespace Workflows.Benchmarks.Tests.Compile;

/// <summary>What is compared does the same work.</summary>
public sealed class CompileTests
{
    private const int TaskCount = 10;

    [Fact]
    public void FromAssembly_Runs_GiveDifferentWorkflowsOfTenTasks() =>
        AssertDifferent(CompileBenchmarks.FromAssembly());

    [Fact]
    public void FromQuotation_Runs_GiveDifferentWorkflowsOfTenTasks() =>
        AssertDifferent(CompileBenchmarks.FromQuotation());

    [Fact]
    public async Task FromQuotation_AfterAllWorkflows_BeginsAnew()
    {
        var benchmark = CompileBenchmarks.FromQuotation();
        var first = benchmark.Result();
        await benchmark.RunAsync(CompileBenchmarks.WorkflowCount - 1);

        Assert.Equal(first, benchmark.Result());
    }

    [Fact]
    public async Task Definitions_OfTheCdk_HaveAsManyStatesAsOurs()
    {
        await using var cdk = StartOrSkip();
        var ours = StateMachine.Parse(CompileBenchmarks.FromQuotation().Result());

        var theirs = await cdk.Definitions(3, MeasuringRules.Quick).ResultAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, theirs.Count);
        foreach (var definition in theirs.Items)
        {
            Assert.Equal(ours.States.Count, definition["States"].Count);
            Assert.Equal("JSONata", definition["QueryLanguage"].GetString());
        }
    }

    [Fact]
    public async Task MeasureAsync_NewProcess_TellsItsTimes()
    {
        var times = await FirstProcess.MeasureAsync(
            FirstProcess.Built,
            workflows: 2,
            processes: 1,
            TestContext.Current.CancellationToken
        );

        Assert.InRange(times.First.Nanoseconds, 1, times.All.Nanoseconds);
        Assert.InRange(times.All.Nanoseconds, 1, times.Whole.Nanoseconds);
    }

    private static void AssertDifferent(Benchmark<string> benchmark)
    {
        var first = StateMachine.Parse(benchmark.Result());
        var second = StateMachine.Parse(benchmark.Result());

        Assert.Equal(TaskCount, first.States.OfType<JsonataTask>().Count());
        Assert.Equal(TaskCount, first.States.Count);
        Assert.Equal(TaskCount, second.States.Count);
        Assert.Empty(
            first.States.Select(s => s.Name).Intersect(second.States.Select(s => s.Name), StringComparer.Ordinal)
        );
    }

    private static CdkPeer StartOrSkip()
    {
        try
        {
            return CdkPeer.Start();
        }
        catch (PeerException error)
        {
            Assert.Skip(error.Message);
            throw;
        }
    }
}
