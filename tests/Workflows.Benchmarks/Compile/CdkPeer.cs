using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Peers;

namespace Workflows.Benchmarks.Compile;

/// <summary>The AWS CDK on node, building and synthesizing state machines.</summary>
internal sealed class CdkPeer : IPeer
{
    private readonly Peer peer;

    private CdkPeer(Peer peer) => this.peer = peer;

    /// <summary>Starts it.</summary>
    /// <exception cref="PeerException">There is no node, or no such package.</exception>
    public static CdkPeer Start() => new(NodePeer.Start("cdk/synthesize.mjs", "aws-cdk-lib"));

    /// <inheritdoc/>
    public Task<string> DescribeAsync(CancellationToken cancel) => peer.DescribeAsync(cancel);

    /// <summary>A stack of so many state machines of ten tasks.</summary>
    public PeerBenchmark Synthesize(int count, MeasuringRules rules) => Operation("synthesize", count, rules);

    /// <summary>The definitions in such a stack.</summary>
    public PeerBenchmark Definitions(int count, MeasuringRules rules) => Operation("definitions", count, rules);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => peer.DisposeAsync();

    private PeerBenchmark Operation(string name, int count, MeasuringRules rules) =>
        new(peer, name, Json.Object(("count", count)), rules);
}
