using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Peers;

namespace Workflows.Benchmarks.Engine;

/// <summary>The npm package aws-local-stepfunctions, which runs JSONPath definitions on node.</summary>
internal sealed class EnginePeer : IPeer
{
    /// <summary>The package.</summary>
    public const string Package = "aws-local-stepfunctions";

    private readonly Peer peer;

    private EnginePeer(Peer peer) => this.peer = peer;

    /// <summary>Starts it.</summary>
    /// <exception cref="PeerException">There is no node, or no such package.</exception>
    public static EnginePeer Start() => new(NodePeer.Start("asl-local/run.mjs", Package));

    /// <inheritdoc/>
    public Task<string> DescribeAsync(CancellationToken cancel) => peer.DescribeAsync(cancel);

    /// <summary>An execution; the work of a Task state <c>Call</c> is done on node.</summary>
    public PeerBenchmark Execute(EngineCase work, MeasuringRules rules) =>
        new(peer, "execute", Json.Object(("definition", Json.Parse(work.Definition)), ("input", work.Input)), rules);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => peer.DisposeAsync();
}
