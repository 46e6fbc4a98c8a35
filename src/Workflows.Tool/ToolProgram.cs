using System.CommandLine;
using Workflows.App;
using Workflows.App.Commands;

namespace Workflows.Tool;

/// <summary>The command <c>workflows</c>, for definitions in files.</summary>
internal static class ToolProgram
{
    /// <summary>Runs the command that the arguments name; <c>--help</c> lists the commands.</summary>
    /// <returns>The exit code: one of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args, AppConsole console, CancellationToken cancellation = default)
    {
        var root = new RootCommand(
            "Checks and runs AWS Step Functions definitions on this machine: no AWS, no waiting."
        )
        {
            RunCommand.Create(
                new DefinitionFiles(),
                "Runs a definition. Its Task states are answered for by --mocks.",
                console
            ),
            CheckCommand.Create(new DefinitionFiles(), console),
            TestStateCommand.Create(new DefinitionFiles(allowsState: true), console),
            GraphCommand.Create(new DefinitionFiles(), console),
        };
        root.HelpName = "workflows";
        return CommandLine.InvokeAsync(root, args, console, cancellation);
    }
}
