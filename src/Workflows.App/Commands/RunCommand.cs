using System.CommandLine;
using Workflows.App.Batches;
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
        var all = new Option<string?>("--all")
        {
            Description =
                "Run once for every input *.json in a folder, by name. X.expected.json beside X.json says how that run is to end: "
                + "an object with status, output or error.",
            HelpName = "FOLDER",
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
            all,
            realTime,
            json,
            events,
            summary,
        };
        command.Validators.Add(parsed =>
        {
            var other = new Option[] { input, events, summary }.FirstOrDefault(o => parsed.GetResult(o) is not null);
            if (parsed.GetResult(all) is not null && other is not null)
            {
                parsed.AddError($"--all and {other.Name} do not go together.");
            }
        });
        command.SetAction(
            (parsed, cancellation) =>
            {
                var workflow = catalog.Find(parsed.GetRequiredValue(name));
                var time = parsed.GetValue(realTime) ? TimeProvider.System : null;
                var details = new RunDetails(parsed.GetValue(events), parsed.GetValue(summary));
                return parsed.GetValue(all) is { } folder
                    ? RunAllAsync(workflow, folder, time, parsed.GetValue(json), console, cancellation)
                    : RunAsync(
                        workflow,
                        InputSource.Read(workflow, parsed.GetValue(input), console.Input),
                        time,
                        parsed.GetValue(json),
                        details,
                        console,
                        cancellation
                    );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Workflow workflow,
        Json input,
        TimeProvider? realTime,
        bool asJson,
        RunDetails details,
        AppConsole console,
        CancellationToken cancellation
    )
    {
        if (PreparedWorkflow.Prepare(workflow, realTime, console.Error) is not { } prepared)
        {
            return ExitCode.Failure;
        }
        IRunReport report =
            asJson ? new JsonReport(console, details.Events)
            : console.Terminal is { } terminal ? new LiveReport(prepared, console, terminal, details.Events)
            : new TextReport(prepared, console, details);
        var result = await prepared.RunAsync(input, report, cancellation);
        return result.Status == ExecutionStatus.Succeeded ? ExitCode.Success : ExitCode.Failure;
    }

    private static async Task<int> RunAllAsync(
        Workflow workflow,
        string folder,
        TimeProvider? realTime,
        bool asJson,
        AppConsole console,
        CancellationToken cancellation
    )
    {
        var files = InputFolder.Read(workflow, folder);
        if (PreparedWorkflow.Prepare(workflow, realTime, console.Error) is not { } prepared)
        {
            return ExitCode.Failure;
        }
        IBatchReport report = asJson ? new JsonBatchReport(console) : new BatchReport(prepared, files, console);
        return await Batch.RunAsync(prepared, files, report, cancellation) ? ExitCode.Success : ExitCode.Failure;
    }
}
