using System.Diagnostics;

namespace Workflows.Jsonata.Tests.Differential;

/// <summary>The reference implementation in <c>tests/peers</c>, installed there when it is first needed.</summary>
public sealed class ReferenceInstallation
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public ReferenceInstallation()
    {
        Directory = Find();
        if (Directory is null)
        {
            Obstacle = "tests/peers is not there";
            return;
        }
        Obstacle =
            Failure("node", "--version") is { } noNode ? $"node is not there ({noNode})"
            : Install() is { } failure ? $"the reference implementation cannot be installed: {failure}"
            : null;
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
            if (File.Exists(Path.Combine(peers, "package.json")))
            {
                return peers;
            }
        }
        return null;
    }

    /// <summary>Installs what is missing; of several processes that begin at once, one does it and the others wait.</summary>
    /// <returns>What went wrong, if anything did.</returns>
    private string? Install()
    {
        if (IsInstalled())
        {
            return null;
        }
        try
        {
            using var turn = WaitForTurn();
            return IsInstalled() ? null : Failure(Npm, "ci", "--no-audit", "--no-fund");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }

    /// <summary>npm writes this file last.</summary>
    private bool IsInstalled() => File.Exists(Path.Combine(Directory!, "node_modules", ".package-lock.json"));

    private static FileStream WaitForTurn()
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(
                    Path.Combine(Path.GetTempPath(), "workflows-peers.lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.Write,
                    FileShare.None
                );
            }
            catch (IOException) when (since.Elapsed < Patience)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>Runs a program; says what went wrong, if anything did.</summary>
    private string? Failure(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    WorkingDirectory = Directory!,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return $"{program} takes too long";
            }
            return process.ExitCode == 0 ? null : $"{program}: {errors.Result}{output.Result}".Trim();
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            return error.Message;
        }
    }
}
