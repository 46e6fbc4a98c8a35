using System.ComponentModel;

namespace Workflows.Benchmarks.Peers;

/// <summary>Peers on node, which stand in <c>tests/peers</c> with the packages that they measure.</summary>
internal static class NodePeer
{
    private static readonly string[] Place = ["tests", "peers"];

    /// <summary>Starts a peer.</summary>
    /// <param name="script">Its program, below <c>tests/peers</c>.</param>
    /// <param name="package">The npm package that it measures.</param>
    /// <exception cref="PeerException">It cannot be started; the message says why.</exception>
    public static Peer Start(string script, string package)
    {
        var folder =
            Find(AppContext.BaseDirectory)
            ?? throw new PeerException($"The folder {string.Join('/', Place)} is not to be found.");
        var program = Path.Combine(folder, script);
        if (!IsInstalled(package, program))
        {
            throw new PeerException($"The npm package '{package}' is not installed: 'build.fsx bench' installs it.");
        }
        try
        {
            return Peer.Start("node", program);
        }
        catch (Win32Exception error)
        {
            throw new PeerException("'node' is not installed.", error);
        }
    }

    /// <summary>Whether node finds a package from where a program is.</summary>
    private static bool IsInstalled(string package, string program)
    {
        for (var folder = Path.GetDirectoryName(program); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, "node_modules", package)))
            {
                return true;
            }
        }
        return false;
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
