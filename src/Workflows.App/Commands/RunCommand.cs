using System.CommandLine;
using Workflows.App.Batches;
using Workflows.App.Input;
using Workflows.App.Output;
using Workflows.App.Output.Live;
using Workflows.App.Running;
using Workflows.Engine;
using Workflows.Engine.History;

namespace Workflows.App.Commands;

/// <summary><c>run</c>: an execution of a workflow, in this process.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    /// <param name="finder">Where its workflow comes from.</param>
    /// <param name="description">What the command does, a sentence.</param>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(IWorkflowFinder finder, string description, AppConsole console)
    {
        var name = new Argument<string>(finder.ArgumentName) { Description = finder.ArgumentDescription };
        var options = new RunOptions();
        var command = new Command("run", description) { name };
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                var workflow = finder.Find(parsed.GetRequiredValue(name));
                return options.Folder(parsed) is { } folder
                    ? RunAllAsync(workflow, folder, parsed, options, console, cancellation)
                    : RunAsync(workflow, parsed, options, console, cancellation);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Workflow workflow,
        ParseResult parsed,
        RunOptions options,
        AppConsole console,
        CancellationToken cancellation
    )
    {
        var input = options.Input(parsed, workflow, console.Input);
        if (PreparedWorkflow.Prepare(workflow, options.Settings(parsed, workflow), console.Error) is not { } prepared)
        {
            return ExitCode.Failure;
        }
        var history = options.History(parsed);
        var report = Report(prepared, options.IsJson(parsed), history, options.Details(parsed), console);
        var result = await prepared.RunAsync(input, report, cancellation);
        if (history is not null)
        {
            TextFile.Write(history, $"{HistoryJson.Write(result.History).ToString(indented: true)}\n", console.Output);
        }
        return result.Status == ExecutionStatus.Succeeded ? ExitCode.Success : ExitCode.Failure;
    }

    private static IRunReport Report(
        PreparedWorkflow workflow,
        bool asJson,
        string? history,
        RunDetails details,
        AppConsole console
    ) =>
        asJson ? new JsonReport(workflow, console, details.Events)
        : history == TextFile.StandardOutput ? new QuietReport(console.Error)
        : console.Terminal is { } terminal ? new LiveReport(workflow, console, terminal, details.Events)
        : new TextReport(workflow, console, details);

    private static async Task<int> RunAllAsync(
        Workflow workflow,
        string folder,
        ParseResult parsed,
        RunOptions options,
        AppConsole console,
        CancellationToken cancellation
    )
    {
        var files = InputFolder.Read(workflow, folder);
        if (PreparedWorkflow.Prepare(workflow, options.Settings(parsed, workflow), console.Error) is not { } prepared)
        {
            return ExitCode.Failure;
        }
        IBatchReport report = options.IsJson(parsed)
            ? new JsonBatchReport(console)
            : new BatchReport(prepared, files, console);
        return await Batch.RunAsync(prepared, files, report, cancellation) ? ExitCode.Success : ExitCode.Failure;
    }
}
