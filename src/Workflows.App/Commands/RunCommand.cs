using System.CommandLine;
using Workflows.App.Input;
using Workflows.App.Output;
using Workflows.App.Output.Live;
using Workflows.App.Running;
using Workflows.Engine;

namespace Workflows.App.Commands;

/// <summary><c>run</c>: an execution of a workflow, in this process.</summary>
internal static class RunCommand
{
    public static Command Create(WorkflowCatalog catalog, AppConsole console)
    {
        var name = new Argument<string>("NAME") { Description = "The workflow's name." };
        var input = new Option<string?>("--input", "-i")
        {
            Description = "The input: a file, - for standard input, or the JSON itself. Default: {}.",
            HelpName = "FILE|-|JSON",
        };
        var realTime = new Option<bool>("--real-time")
        {
            Description = "Wait in real time. Default: waiting is skipped, and the execution's clock moves on.",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print only the result, as JSON, on standard output; what tasks log goes to standard error.",
        };
        var events = new Option<bool>("--events") { Description = "Print the history of events at the end." };
        var summary = new Option<bool>("--summary")
        {
            Description = "Print a table of the states at the end. Default: only on a terminal.",
        };
        var command = new Command("run", "Runs a workflow in this process, its tasks included.")
        {
            name,
            input,
            realTime,
            json,
            events,
            summary,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var workflow = catalog.Find(parsed.GetRequiredValue(name));
                var time = parsed.GetValue(realTime) ? TimeProvider.System : null;
                var given = InputSource.Read(workflow, parsed.GetValue(input), console.Input);
                if (PreparedWorkflow.Prepare(workflow, time, console.Error) is not { } prepared)
                {
                    return ExitCode.Failure;
                }
                var details = new RunDetails(parsed.GetValue(events), parsed.GetValue(summary));
                IRunReport report = parsed.GetValue(json)
                    ? new JsonReport(console, details.Events)
                    : Report(prepared, console, details);
                var result = await prepared.RunAsync(given, report, cancellation);
                return result.Status == ExecutionStatus.Succeeded ? ExitCode.Success : ExitCode.Failure;
            }
        );
        return command;
    }

    private static IRunReport Report(PreparedWorkflow workflow, AppConsole console, RunDetails details) =>
        console.Terminal is { } terminal
            ? new LiveReport(workflow, console, terminal, details.Events)
            : new TextReport(workflow, console, details);
}
