using System.CommandLine;
using Workflows.App.Commands;
using Workflows.App.Input;

namespace Workflows.App;

/// <summary>One program over a set of workflows.</summary>
public static class WorkflowApp
{
    /// <summary>Runs the command that the arguments name; <c>--help</c> lists the commands.</summary>
    /// <param name="name">The program's name, for its help.</param>
    /// <param name="workflows">The workflows, each under a name of its own.</param>
    /// <param name="args">The command line's arguments.</param>
    /// <returns>The exit code: one of <see cref="ExitCode"/>.</returns>
    /// <exception cref="ArgumentException">Two workflows have the same name.</exception>
    public static int Run(string name, IReadOnlyList<Workflow> workflows, string[] args) =>
        RunAsync(name, workflows, args, AppConsole.System).GetAwaiter().GetResult();

    /// <summary>Runs a command on a given console.</summary>
    internal static Task<int> RunAsync(
        string name,
        IReadOnlyList<Workflow> workflows,
        string[] args,
        AppConsole console,
        CancellationToken cancellation = default
    )
    {
        var catalog = new WorkflowCatalog(workflows);
        var root = new RootCommand($"Runs and checks the workflows of {name}, and shows what they are.")
        {
            ListCommand.Create(catalog, console),
            RunCommand.Create(catalog, "Runs a workflow in this process, its tasks included.", console),
            CheckCommand.Create(catalog, console),
            TestStateCommand.Create(catalog, console),
            AslCommand.Create(catalog, console),
            GraphCommand.Create(catalog, console),
        };
        root.HelpName = name;
        return CommandLine.InvokeAsync(root, args, console, cancellation);
    }
}
