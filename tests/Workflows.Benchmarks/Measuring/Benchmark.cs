namespace Workflows.Benchmarks.Measuring;

/// <summary>An operation of this process whose cost is to be known.</summary>
internal abstract class Benchmark(string name)
{
    /// <summary>What the operation is called in tables and progress lines.</summary>
    public string Name => name;

    /// <summary>Runs the operation <paramref name="count"/> times.</summary>
    public abstract void Run(long count);

    /// <summary>A benchmark of an operation with a result; each result is kept, so that none is optimized away.</summary>
    public static Benchmark<T> Of<T>(string name, Func<T> operation) => new(name, operation);
}

/// <summary>An operation with a result.</summary>
internal sealed class Benchmark<T>(string name, Func<T> operation) : Benchmark(name)
{
    private T? last;

    /// <summary>The result of one run that is not measured.</summary>
    public T Result() => operation();

    /// <inheritdoc/>
    public override void Run(long count)
    {
        for (var i = 0L; i < count; i++)
        {
            last = operation();
        }
        GC.KeepAlive(last);
    }
}
