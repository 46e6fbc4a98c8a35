namespace Workflows.Benchmarks.Measuring;

/// <summary>An operation of this process whose cost is to be known.</summary>
internal abstract class Benchmark(string name)
{
    /// <summary>What the operation is called in tables and progress lines.</summary>
    public string Name => name;

    /// <summary>Runs the operation <paramref name="count"/> times, one after the other.</summary>
    public abstract ValueTask RunAsync(long count);

    /// <summary>The bytes allocated up to now where the operation runs.</summary>
    public abstract long AllocatedBytes();

    /// <summary>A benchmark of an operation with a result; each result is kept, so that none is optimized away.</summary>
    public static Benchmark<T> Of<T>(string name, Func<T> operation) => new(name, operation);

    /// <summary>A benchmark of an operation that is awaited.</summary>
    public static AsyncBenchmark<T> OfAsync<T>(string name, Func<Task<T>> operation) => new(name, operation);
}

/// <summary>An operation with a result, on the thread that measures.</summary>
internal sealed class Benchmark<T>(string name, Func<T> operation) : Benchmark(name)
{
    private T? last;

    /// <summary>The result of one run that is not measured.</summary>
    public T Result() => operation();

    /// <inheritdoc/>
    public override ValueTask RunAsync(long count)
    {
        for (var i = 0L; i < count; i++)
        {
            last = operation();
        }
        GC.KeepAlive(last);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override long AllocatedBytes() => GC.GetAllocatedBytesForCurrentThread();
}

/// <summary>An operation that is awaited before the next one begins, as a caller would; it may run on any thread.</summary>
internal sealed class AsyncBenchmark<T>(string name, Func<Task<T>> operation) : Benchmark(name)
{
    /// <summary>The result of one run that is not measured.</summary>
    public Task<T> ResultAsync() => operation();

    /// <inheritdoc/>
    public override async ValueTask RunAsync(long count)
    {
        for (var i = 0L; i < count; i++)
        {
            // The result is let go: a large one that is kept would burden the collector during the next run.
            await operation();
        }
    }

    /// <inheritdoc/>
    public override long AllocatedBytes() => GC.GetTotalAllocatedBytes(precise: true);
}
