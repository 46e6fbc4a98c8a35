using Workflows.Benchmarks.Data;
using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Peers;

namespace Workflows.Benchmarks.Jsonata;

/// <summary>The npm package jsonata, the reference implementation.</summary>
internal sealed class JsonataPeer : IPeer
{
    private readonly Peer peer;
    private readonly HashSet<int> sent = [];

    private JsonataPeer(Peer peer) => this.peer = peer;

    /// <summary>Starts it.</summary>
    /// <exception cref="PeerException">There is no node, or no such package.</exception>
    public static JsonataPeer Start() => new(NodePeer.Start("bench/jsonata.mjs", "jsonata"));

    /// <inheritdoc/>
    public Task<string> DescribeAsync(CancellationToken cancel) => peer.DescribeAsync(cancel);

    /// <summary>The reading of an expression.</summary>
    public PeerBenchmark Parse(ExpressionCase expression, MeasuringRules rules) =>
        new(peer, "parse", Json.Object(("expression", expression.Text)), rules);

    /// <summary>The evaluation of an expression that has been read, as its users call it: the result is awaited.</summary>
    public async Task<PeerBenchmark> EvaluateAsync(
        ExpressionCase expression,
        IReadOnlyList<Order> orders,
        MeasuringRules rules,
        CancellationToken cancel
    )
    {
        var name = $"{orders.Count} orders";
        if (expression.ReadsInput && sent.Add(orders.Count))
        {
            await peer.AskAsync("data", Json.Object(("name", name), ("value", expression.Input(orders))), cancel);
        }
        var details = Json.Object(
            ("expression", expression.Text),
            ("input", expression.ReadsInput ? name : default(Json)),
            ("bindings", expression.Bindings?.Invoke(orders) ?? default)
        );
        return new PeerBenchmark(peer, "evaluate", details, rules);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => peer.DisposeAsync();
}
