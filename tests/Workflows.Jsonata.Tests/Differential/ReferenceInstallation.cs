using System.ComponentModel;
using System.Diagnostics;

namespace Workflows.Jsonata.Tests.Differential;

/// <summary>The reference implementation in <c>tests/peers</c>, if the build has installed it there.</summary>
public sealed class ReferenceInstallation
{
    public ReferenceInstallation()
    {
        Directory = Find();
        Obstacle =
            Directory is null ? "npm's jsonata is not installed: run 'npm ci' in tests/peers"
            : HasNode() ? null
            : "node is not installed";
    }

    /// <summary>Why the reference implementation cannot be used here; null if it can.</summary>
    public string? Obstacle { get; }

    internal string? Directory { get; }

    /// <summary>The program that evaluates requests.</summary>
    internal string Program => Path.Combine(Directory!, "jsonata", "evaluate.mjs");

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var peers = Path.Combine(at.FullName, "tests", "peers");
            if (System.IO.Directory.Exists(Path.Combine(peers, "node_modules", "jsonata")))
            {
                return peers;
            }
        }
        return null;
    }

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(
                new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true }
            )!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
