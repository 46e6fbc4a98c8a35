namespace Workflows.Benchmarks.Measuring;

/// <summary>Runs an operation in batches that each take about the same time.</summary>
/// <param name="benchmark">The operation.</param>
/// <param name="rules">How to measure.</param>
/// <param name="clock">What tells the time.</param>
internal sealed class Batches(Benchmark benchmark, MeasuringRules rules, TimeProvider clock) : ISubject
{
    private const double LargestGrowth = 10;

    private long allocated;
    private long operations;

    /// <summary>How many operations a batch has.</summary>
    public long Size { get; private set; } = 1;

    /// <summary>How many batches the warm-up took.</summary>
    public int WarmUpBatches { get; private set; }

    /// <inheritdoc/>
    public string Name => benchmark.Name;

    /// <inheritdoc/>
    public double? BytesPerOperation => operations == 0 ? null : (double)allocated / operations;

    /// <inheritdoc/>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        var started = clock.GetTimestamp();
        var times = new List<double>();
        for (var elapsed = TimeSpan.Zero; !IsWarm(times, elapsed); elapsed = clock.GetElapsedTime(started))
        {
            cancel.ThrowIfCancellationRequested();
            times.Add(await NanosecondsAsync(Size));
            Size = Calibrated(Size, times[^1]);
        }
        // What is done from here on is measured: the size stays, that of a typical batch of late.
        Size = SizeFor(Samples.Median(times.TakeLast(rules.SteadyBatches)));
        WarmUpBatches = times.Count;
    }

    /// <inheritdoc/>
    public async Task<double[]> SampleAsync(int count, CancellationToken cancel)
    {
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var before = benchmark.AllocatedBytes();
            times[i] = await NanosecondsAsync(Size);
            allocated += benchmark.AllocatedBytes() - before;
            operations += Size;
        }
        return times;
    }

    private async ValueTask<double> NanosecondsAsync(long count)
    {
        var start = clock.GetTimestamp();
        await benchmark.RunAsync(count);
        return (clock.GetTimestamp() - start) * (1e9 / clock.TimestampFrequency) / count;
    }

    private long Calibrated(long size, double nanoseconds) =>
        (long)Math.Clamp(SizeFor(nanoseconds), 1, size * LargestGrowth);

    /// <summary>How many operations fill a batch if one takes so long.</summary>
    private long SizeFor(double nanoseconds) =>
        nanoseconds <= 0 ? Size : (long)Math.Max(1, Math.Round(rules.BatchTime.TotalNanoseconds / nanoseconds));

    private bool IsWarm(List<double> times, TimeSpan elapsed)
    {
        if (times.Count == 0 || elapsed < rules.LeastWarmUp)
        {
            return false;
        }
        if (elapsed >= rules.MostWarmUp)
        {
            return true;
        }
        if (times.Count < 2 * rules.SteadyBatches)
        {
            return false;
        }
        var recent = Samples.Median(times.TakeLast(rules.SteadyBatches));
        var before = Samples.Median(times.SkipLast(rules.SteadyBatches).TakeLast(rules.SteadyBatches));
        return Math.Abs(recent - before) <= rules.SteadyWithin * before;
    }
}
