using System.CommandLine;
using Workflows.App.Commands;

namespace Workflows.App;

/// <summary>One program over a set of workflows.</summary>
public static class WorkflowApp
{
    /// <summary>The command did what it was asked to.</summary>
    public const int Success = 0;

    /// <summary>The workflow failed, or a check found errors.</summary>
    public const int Failure = 1;

    /// <summary>The command line, or an input that it names, was wrong.</summary>
    public const int Usage = 2;

    /// <summary>Runs the command that the arguments name; <c>--help</c> lists the commands.</summary>
    /// <param name="name">The program's name, for its help.</param>
    /// <param name="workflows">The workflows, each under a name of its own.</param>
    /// <param name="args">The command line's arguments.</param>
    /// <returns>The exit code: <see cref="Success"/>, <see cref="Failure"/> or <see cref="Usage"/>.</returns>
    /// <exception cref="ArgumentException">Two workflows have the same name.</exception>
    public static int Run(string name, IReadOnlyList<Workflow> workflows, string[] args) =>
        RunAsync(name, workflows, args, AppConsole.System).GetAwaiter().GetResult();

    /// <summary>Runs a command on a given console.</summary>
    internal static async Task<int> RunAsync(
        string name,
        IReadOnlyList<Workflow> workflows,
        string[] args,
        AppConsole console,
        CancellationToken cancellation = default
    )
    {
        var catalog = new WorkflowCatalog(workflows);
        var root = new RootCommand($"Runs the workflows of {name}, and shows what they are.")
        {
            ListCommand.Create(catalog, console),
            RunCommand.Create(catalog, console),
            AslCommand.Create(catalog, console),
        };
        root.HelpName = name;
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // An unknown command or option, a value that is missing: one sentence, not the whole help.
            console.Error.WriteLine($"error: {parsed.Errors[0].Message} See {name} --help.");
            return Usage;
        }
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = console.Output,
                    Error = console.Error,
                    EnableDefaultExceptionHandler = false,
                },
                cancellation
            );
        }
        catch (UsageException error)
        {
            console.Error.WriteLine($"error: {error.Message}");
            return Usage;
        }
    }
}
