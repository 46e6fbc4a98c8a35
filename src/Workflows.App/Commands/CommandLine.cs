using System.CommandLine;
using Workflows.Engine.Mocks;

namespace Workflows.App.Commands;

/// <summary>Runs the command that a command line names, and says in its own words what went wrong.</summary>
internal static class CommandLine
{
    private const string DebugVariable = "WORKFLOWS_DEBUG";

    /// <summary>Runs a command; without arguments the help.</summary>
    /// <param name="root">The program with its commands.</param>
    /// <param name="args">The command line's arguments.</param>
    /// <param name="console">Where to read and write.</param>
    /// <param name="cancellation">Stops the command.</param>
    /// <returns>The exit code: one of <see cref="ExitCode"/>.</returns>
    public static async Task<int> InvokeAsync(
        RootCommand root,
        string[] args,
        AppConsole console,
        CancellationToken cancellation
    )
    {
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            console.Error.WriteLine($"error: {Explain(parsed)} See {root.HelpName} --help.");
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
        catch (MockConfigurationException error)
        {
            Write(error.Diagnostics, console);
            return ExitCode.Usage;
        }
        catch (DefinitionException error)
        {
            Write(error.Diagnostics, console);
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

    private static void Write(IEnumerable<Diagnostic> diagnostics, AppConsole console)
    {
        foreach (var diagnostic in diagnostics)
        {
            console.Error.WriteLine(diagnostic);
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
