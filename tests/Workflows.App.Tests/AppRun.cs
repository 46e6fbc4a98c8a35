using Spectre.Console;

namespace Workflows.App.Tests;

/// <summary>What a command wrote, and how it ended.</summary>
internal sealed record AppRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => [.. Output.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    /// <summary>Runs a command of a program.</summary>
    public static async Task<AppRun> OfAsync(
        IReadOnlyList<Workflow> workflows,
        string[] args,
        string standardInput = "",
        IAnsiConsole? terminal = null,
        CancellationToken cancellation = default
    )
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new AppConsole(new StringReader(standardInput), output, error, terminal);
        var exitCode = await WorkflowApp.RunAsync("shop", workflows, args, console, cancellation);
        return new AppRun(exitCode, output.ToString(), error.ToString());
    }
}
