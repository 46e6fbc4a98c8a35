using System.ComponentModel;
using System.Diagnostics;

namespace Workflows.Benchmarks.Peers;

/// <summary>Peers on node, which stand in <c>tests/peers</c> with the packages that they measure.</summary>
internal static class NodePeer
{
    private static readonly string[] Place = ["tests", "peers"];

    /// <summary>Starts a peer.</summary>
    /// <param name="script">The name of its program in <c>tests/peers/bench</c>.</param>
    /// <param name="package">The npm package that it measures.</param>
    /// <param name="mayInstall">Whether npm may install the packages if they are not there yet.</param>
    /// <param name="cancel">Ends an installation.</param>
    /// <exception cref="PeerException">It cannot be started; the message says why.</exception>
    public static async Task<Peer> StartAsync(string script, string package, bool mayInstall, CancellationToken cancel)
    {
        var folder =
            Find(AppContext.BaseDirectory)
            ?? throw new PeerException($"The folder {string.Join('/', Place)} is not to be found.");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", package)))
        {
            await InstallAsync(folder, package, mayInstall, cancel);
        }
        return await Guarded("node", () => Task.FromResult(Peer.Start("node", Path.Combine(folder, "bench", script))));
    }

    private static async Task InstallAsync(string folder, string package, bool mayInstall, CancellationToken cancel)
    {
        if (!mayInstall)
        {
            throw new PeerException($"The npm package '{package}' is not installed.");
        }
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var exitCode = await Guarded("npm", () => RunAsync(npm, folder, cancel));
        if (exitCode != 0)
        {
            throw new PeerException($"'npm ci' in {folder} ended with exit code {exitCode}.");
        }
    }

    private static async Task<int> RunAsync(string npm, string folder, CancellationToken cancel)
    {
        var info = new ProcessStartInfo(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(info)!;
        try
        {
            await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return process.ExitCode;
    }

    private static async Task<T> Guarded<T>(string program, Func<Task<T>> start)
    {
        try
        {
            return await start();
        }
        catch (Win32Exception error)
        {
            throw new PeerException($"'{program}' is not installed.", error);
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
