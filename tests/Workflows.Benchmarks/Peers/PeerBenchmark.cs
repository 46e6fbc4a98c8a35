using Workflows.Benchmarks.Measuring;

namespace Workflows.Benchmarks.Peers;

/// <summary>An operation of a peer.</summary>
/// <param name="peer">The process that has it.</param>
/// <param name="operation">The peer's name of the operation.</param>
/// <param name="details">What the operation is applied to.</param>
/// <param name="rules">How to measure.</param>
internal sealed class PeerBenchmark(Peer peer, string operation, Json details, MeasuringRules rules) : ISubject
{
    private readonly int id = peer.NextId();

    /// <inheritdoc/>
    public string Name => operation;

    /// <inheritdoc/>
    public double? BytesPerOperation => null;

    /// <summary>The result of one run that is not measured; <see cref="Json.Undefined"/> if there is none.</summary>
    public async Task<Json> ResultAsync(CancellationToken cancel)
    {
        var answer = await peer.AskAsync("run", Json.Object(("operation", operation), ("with", details)), cancel);
        return answer["result"];
    }

    /// <inheritdoc/>
    public Task PrepareAsync(CancellationToken cancel) =>
        peer.AskAsync(
            "prepare",
            Json.Object(
                ("id", id),
                ("operation", operation),
                ("with", details),
                (
                    "rules",
                    Json.Object(
                        ("batchTime", rules.BatchTime.TotalNanoseconds),
                        ("leastWarmUp", rules.LeastWarmUp.TotalNanoseconds),
                        ("mostWarmUp", rules.MostWarmUp.TotalNanoseconds),
                        ("steadyBatches", rules.SteadyBatches),
                        ("steadyWithin", rules.SteadyWithin)
                    )
                )
            ),
            cancel
        );

    /// <inheritdoc/>
    public async Task<double[]> SampleAsync(int count, CancellationToken cancel)
    {
        var answer = await peer.AskAsync("sample", Json.Object(("id", id), ("batches", count)), cancel);
        var times = answer["nanoseconds"];
        if (times.Count != count)
        {
            throw new PeerException($"The peer was asked for {count} batches and has measured {times.Count}.");
        }
        return Array.ConvertAll(times.Items.ToArray(), static time => time.GetDouble());
    }
}
