using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Peers;

namespace Workflows.Benchmarks.Check;

/// <summary>The npm package asl-validator.</summary>
internal sealed class CheckPeer : IPeer
{
    /// <summary>The package's name.</summary>
    public const string Package = "asl-validator";

    private readonly Peer peer;

    private CheckPeer(Peer peer) => this.peer = peer;

    /// <summary>Starts it.</summary>
    /// <exception cref="PeerException">There is no node, or no such package.</exception>
    public static CheckPeer Start() => new(NodePeer.Start("bench/asl-validator.mjs", Package));

    /// <inheritdoc/>
    public Task<string> DescribeAsync(CancellationToken cancel) => peer.DescribeAsync(cancel);

    /// <summary>The checking of all definitions of a set, one after the other, from their texts; gives how many are refused.</summary>
    public async Task<PeerBenchmark> CheckAsync(DefinitionSet set, MeasuringRules rules, CancellationToken cancel)
    {
        await peer.AskAsync("definitions", Json.Object(("texts", Json.Array(set.Texts.Select(t => (Json)t)))), cancel);
        return new PeerBenchmark(peer, "check", Json.EmptyObject, rules);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => peer.DisposeAsync();
}
