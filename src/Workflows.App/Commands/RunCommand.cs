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
internal sealed class RunCommand
{
    private readonly RunOptions options = new();
    private readonly IWorkflowFinder finder;
    private readonly AppConsole console;

    private RunCommand(IWorkflowFinder finder, AppConsole console)
    {
        this.finder = finder;
        this.console = console;
    }

    /// <summary>The command.</summary>
    /// <param name="finder">Where its workflow comes from.</param>
    /// <param name="description">What the command does, a sentence.</param>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(IWorkflowFinder finder, string description, AppConsole console)
    {
        var run = new RunCommand(finder, console);
        var name = new Argument<string>(finder.ArgumentName) { Description = finder.ArgumentDescription };
        var command = new Command("run", description) { name };
        run.options.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                var workflow = finder.Find(parsed.GetRequiredValue(name));
                return run.options.Folder(parsed) is { } folder
                    ? run.RunAllAsync(workflow, folder, parsed, cancellation)
                    : run.RunAsync(workflow, parsed, cancellation);
            }
        );
        return command;
    }

    private async Task<int> RunAsync(Workflow workflow, ParseResult parsed, CancellationToken cancellation)
    {
        var input = options.Input(parsed, workflow, console.Input);
        if (Prepare(workflow, parsed) is not { } prepared)
        {
            return ExitCode.Failure;
        }
        var result = await prepared.RunAsync(input, Report(prepared, parsed), cancellation);
        if (options.History(parsed) is { } history)
        {
            TextFile.Write(history, $"{HistoryJson.Write(result.History).ToString(indented: true)}\n", console.Output);
        }
        return result.Status == ExecutionStatus.Succeeded ? ExitCode.Success : ExitCode.Failure;
    }

    private async Task<int> RunAllAsync(
        Workflow workflow,
        string folder,
        ParseResult parsed,
        CancellationToken cancellation
    )
    {
        var files = InputFolder.Read(workflow, folder);
        if (Prepare(workflow, parsed) is not { } prepared)
        {
            return ExitCode.Failure;
        }
        IBatchReport report = options.IsJson(parsed)
            ? new JsonBatchReport(console)
            : new BatchReport(prepared, files, console);
        return await Batch.RunAsync(prepared, files, report, cancellation) ? ExitCode.Success : ExitCode.Failure;
    }

    private PreparedWorkflow? Prepare(Workflow workflow, ParseResult parsed) =>
        PreparedWorkflow.Prepare(workflow, finder.Workflows, options.Settings(parsed, workflow), console.Error);

    private IRunReport Report(PreparedWorkflow workflow, ParseResult parsed)
    {
        var details = options.Details(parsed);
        return options.IsJson(parsed) ? new JsonReport(workflow, console, details.Events)
            : options.History(parsed) == TextFile.StandardOutput ? new QuietReport(console.Error)
            : console.Terminal is { } terminal ? new LiveReport(workflow, console, terminal, details.Events)
            : new TextReport(workflow, console, details);
    }
}
