using Workflows.App;

namespace Workflows.Tool.Tests;

/// <summary>What the command wrote, and how it ended.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public string LastLine => Output.TrimEnd().Split('\n')[^1].Trim();

    public static async Task<ToolRun> OfAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new AppConsole(TextReader.Null, output, error);
        var exitCode = await ToolProgram.RunAsync(args, console, TestContext.Current.CancellationToken);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }
}
