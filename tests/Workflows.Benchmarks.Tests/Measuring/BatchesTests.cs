using Workflows.Benchmarks.Measuring;

namespace Workflows.Benchmarks.Tests.Measuring;

public sealed class BatchesTests
{
    private static readonly MeasuringRules Rules = MeasuringRules.Full;
    private readonly ManualClock clock = new();

    [Theory]
    [InlineData(100, 200_000)]
    [InlineData(1_000, 20_000)]
    [InlineData(3_000_000, 7)]
    [InlineData(500_000_000, 1)]
    public async Task Prepare_SteadyOperation_FillsTheBatchTime(double nanoseconds, long expectedSize)
    {
        var batches = Of(_ => nanoseconds);

        await batches.PrepareAsync(CancellationToken.None);

        Assert.Equal(expectedSize, batches.Size);
    }

    [Fact]
    public async Task Prepare_OperationBecomesFaster_WaitsUntilItIsSteady()
    {
        // From 1 ms down to 1/41 of it within two seconds.
        var batches = Of(elapsed => 1e6 / (1 + (Math.Min(elapsed, 2e9) / 0.05e9)));

        await batches.PrepareAsync(CancellationToken.None);

        Assert.Equal(820, batches.Size);
    }

    [Fact]
    public async Task Prepare_UnsteadyOperation_EndsAllTheSame()
    {
        var runs = 0;
        var batches = Of(_ => ++runs % 2 == 0 ? 30e6 : 90e6);

        await batches.PrepareAsync(CancellationToken.None);

        Assert.InRange(
            clock.GetTimestamp(),
            Rules.LeastWarmUp.TotalNanoseconds,
            Rules.MostWarmUp.TotalNanoseconds * 1.1
        );
    }

    [Fact]
    public async Task Prepare_ClockDoesNotMoveAtFirst_GoesOn()
    {
        var runs = 0;
        var batches = Of(_ => ++runs < 100 ? 0 : 1_000);

        await batches.PrepareAsync(CancellationToken.None);

        Assert.Equal(20_000, batches.Size);
    }

    [Fact]
    public async Task Sample_Batches_GiveTheTimeOfOneOperation()
    {
        var nanoseconds = 1_000.0;
        var batches = Of(_ => nanoseconds);
        await batches.PrepareAsync(CancellationToken.None);

        nanoseconds = 1_500;
        var times = await batches.SampleAsync(3, CancellationToken.None);

        Assert.Equal([1_500, 1_500, 1_500], times);
    }

    [Fact]
    public async Task Sample_OperationThatAllocates_CountsItsBytes()
    {
        var benchmark = Benchmark.Of(
            "allocate",
            () =>
            {
                clock.Advance(100_000);
                return new byte[1_000];
            }
        );
        var batches = new Batches(benchmark, Rules, clock);
        Assert.Null(batches.BytesPerOperation);
        await batches.PrepareAsync(CancellationToken.None);

        await batches.SampleAsync(2, CancellationToken.None);

        Assert.InRange(batches.BytesPerOperation!.Value, 1_000, 1_100);
    }

    [Fact]
    public async Task Sample_OperationThatIsAwaited_HasItsTimeAndBytes()
    {
        var benchmark = Benchmark.OfAsync(
            "allocate elsewhere",
            async () =>
            {
                await Task.Yield();
                clock.Advance(100_000);
                return new byte[1_000];
            }
        );
        var batches = new Batches(benchmark, Rules, clock);
        await batches.PrepareAsync(CancellationToken.None);

        var times = await batches.SampleAsync(2, CancellationToken.None);

        Assert.Equal([100_000, 100_000], times);
        // Other tests allocate at the same time.
        Assert.InRange(batches.BytesPerOperation!.Value, 1_000, double.MaxValue);
    }

    [Fact]
    public async Task Prepare_Cancelled_Ends()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => Of(_ => 1).PrepareAsync(cancel.Token));
    }

    /// <summary>An operation that takes a time which depends on the nanoseconds gone by.</summary>
    private Batches Of(Func<double, double> nanoseconds)
    {
        var benchmark = Benchmark.Of(
            "wait",
            () =>
            {
                clock.Advance(nanoseconds(clock.GetTimestamp()));
                return 0;
            }
        );
        return new Batches(benchmark, Rules, clock);
    }
}
