using System.Diagnostics;
using Workflows.Benchmarks.Peers;

namespace Workflows.Benchmarks.Measuring;

/// <summary>Programs on .NET that print JSON, each run in a process of its own.</summary>
internal static class ChildProgram
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its assembly.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>What it has printed.</returns>
    /// <exception cref="PeerException">It has failed.</exception>
    public static async Task<Json> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var info = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(info)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0
            ? Json.Parse(output)
            : throw new PeerException($"{program} ended with exit code {process.ExitCode}.");
    }
}
