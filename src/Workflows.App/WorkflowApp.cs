using System.CommandLine;
using Workflows.App.Commands;
using Workflows.App.Input;

namespace Workflows.App;

/// <summary>One program over a set of workflows.</summary>
public static class WorkflowApp
{
    private const string DebugVariable = "WORKFLOWS_DEBUG";

    /// <summary>Runs the command that the arguments name; <c>--help</c> lists the commands.</summary>
    /// <param name="name">The program's name, for its help.</param>
    /// <param name="workflows">The workflows, each under a name of its own.</param>
    /// <param name="args">The command line's arguments.</param>
    /// <returns>The exit code: one of <see cref="ExitCode"/>.</returns>
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
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            console.Error.WriteLine($"error: {Explain(parsed)} See {name} --help.");
            return ExitCode.Usage;
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
            return ExitCode.Usage;
        }
        catch (DefinitionException error)
        {
            foreach (var diagnostic in error.Diagnostics)
            {
                console.Error.WriteLine(diagnostic);
            }
            return ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            console.Error.WriteLine("error: Stopped while the code of a task was still at work.");
            return ExitCode.Failure;
        }
        catch (Exception error) when (Environment.GetEnvironmentVariable(DebugVariable) is null)
        {
            console.Error.WriteLine(
                $"internal error: {error.GetType().Name}: {error.Message} This is a defect; with {DebugVariable}=1 it shows where."
            );
            return ExitCode.Failure;
        }
    }

    /// <summary>What is wrong with a command line, in one sentence rather than the whole help.</summary>
    private static string Explain(ParseResult parsed)
    {
        var root = parsed.RootCommandResult.Command;
        if (parsed.CommandResult.Command != root || parsed.UnmatchedTokens is not [var unknown, ..])
        {
            return parsed.Errors[0].Message;
        }
        var near = Nearest.To(unknown, root.Subcommands.Select(c => c.Name));
        return near.Count == 0
            ? $"There is no command \"{unknown}\"."
            : $"There is no command \"{unknown}\"; did you mean {near[0]}?";
    }
}
