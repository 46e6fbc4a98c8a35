namespace Workflows.Benchmarks.Peers;

/// <summary>Another implementation, in a process of its own.</summary>
internal interface IPeer : IAsyncDisposable
{
    /// <summary>What it measures, and on what: names and versions.</summary>
    /// <exception cref="PeerException">The process has failed.</exception>
    Task<string> DescribeAsync(CancellationToken cancel);
}
