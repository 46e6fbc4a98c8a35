using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Peers;
using Workflows.Benchmarks.Tables;

namespace Workflows.Benchmarks;

/// <summary>One run of benchmarks: how to measure, and where to say what.</summary>
/// <param name="Rules">How to measure.</param>
/// <param name="Output">Where the tables go.</param>
/// <param name="Progress">Where it is said what is being measured.</param>
/// <param name="Cancel">Ends the run.</param>
/// <param name="Definitions">The folder of the definitions to check; the project's own if absent.</param>
internal sealed record BenchmarkRun(
    MeasuringRules Rules,
    TextWriter Output,
    TextWriter Progress,
    CancellationToken Cancel,
    string? Definitions = null
)
{
    /// <summary>Starts a peer. One that cannot be started is left out, and it is said why.</summary>
    /// <param name="name">What it is called in the progress.</param>
    /// <param name="start">What starts it.</param>
    public async Task<T?> StartAsync<T>(string name, Func<T> start)
        where T : class, IPeer
    {
        try
        {
            return start();
        }
        catch (PeerException error)
        {
            await Progress.WriteLineAsync($"  without {name}: {error.Message}");
            return null;
        }
    }

    /// <summary>Prints what is measured on, and the versions of a peer if there is one.</summary>
    public async Task DescribeAsync(IPeer? peer)
    {
        var versions = peer is null ? [] : new[] { await peer.DescribeAsync(Cancel) };
        await Output.WriteLineAsync($"{Machine.Describe(versions)}\n");
    }

    /// <summary>An operation of this process, ready to be measured.</summary>
    public ISubject Subject(Benchmark benchmark) => new Batches(benchmark, Rules, TimeProvider.System);

    /// <summary>Measures operations side by side.</summary>
    /// <param name="title">What is measured, for the progress.</param>
    /// <param name="subjects">The operations; those that are absent cost nothing.</param>
    /// <returns>The cost of each that is there, in the order given.</returns>
    public async Task<Measurement?[]> MeasureAsync(string title, params ISubject?[] subjects)
    {
        await Progress.WriteLineAsync($"  {title}".AsMemory(), Cancel);
        ISubject[] present = [.. subjects.OfType<ISubject>()];
        var costs = new Queue<Measurement>(await Contest.RunAsync(present, Rules, Cancel));
        return Array.ConvertAll(subjects, subject => subject is null ? null : costs.Dequeue());
    }
}
