using System.ComponentModel;

namespace Workflows.Benchmarks.Peers;

/// <summary>Peers on node, which stand in <c>tests/peers</c> with the packages that they measure.</summary>
internal static class NodePeer
{
    private static readonly string[] Place = ["tests", "peers"];

    /// <summary>Starts a peer.</summary>
    /// <param name="script">The name of its program in <c>tests/peers/bench</c>.</param>
    /// <param name="package">The npm package that it measures.</param>
    /// <exception cref="PeerException">It cannot be started; the message says why.</exception>
    public static Peer Start(string script, string package)
    {
        var folder =
            Find(AppContext.BaseDirectory)
            ?? throw new PeerException($"The folder {string.Join('/', Place)} is not to be found.");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", package)))
        {
            throw new PeerException($"The npm package '{package}' is not installed: run 'npm ci' in {folder}.");
        }
        try
        {
            return Peer.Start("node", Path.Combine(folder, "bench", script));
        }
        catch (Win32Exception error)
        {
            throw new PeerException("'node' is not installed.", error);
        }
    }

    /// <summary>The folder of the peers in the repository that a folder is part of.</summary>
    private static string? Find(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine([folder, .. Place]);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }
        return null;
    }
}
