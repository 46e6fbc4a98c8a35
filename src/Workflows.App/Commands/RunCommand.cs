using System.CommandLine;
using Workflows.App.Input;
using Workflows.App.Output;
using Workflows.Engine;
using Workflows.Engine.Tasks;

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
        var command = new Command("run", "Runs a workflow in this process, its tasks included.")
        {
            name,
            input,
            realTime,
            json,
            events,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var workflow = catalog.Find(parsed.GetRequiredValue(name));
                var given = InputSource.Read(workflow, parsed.GetValue(input), console.Input);
                var time = parsed.GetValue(realTime) ? TimeProvider.System : null;
                var report = parsed.GetValue(json)
                    ? (IRunReport)new JsonReport(console, parsed.GetValue(events))
                    : new TextReport(workflow, console, skipsTime: time is null, parsed.GetValue(events));
                return RunAsync(workflow, given, time, report, console, cancellation);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Workflow workflow,
        Json input,
        TimeProvider? realTime,
        IRunReport report,
        AppConsole console,
        CancellationToken cancellation
    )
    {
        if (Prepare(workflow, console) is not { } machine)
        {
            return ExitCode.Failure;
        }
        var options = new ExecutionOptions
        {
            MachineName = workflow.Name,
            RealTime = realTime,
            StartTime = TimeProvider.System.GetUtcNow(),
            OnEvent = report.OnEvent,
            Logger = report.Logger,
        };
        using var redirected = report.RedirectConsole();
        var result = await machine.RunAsync(input, new TaskBindings(workflow.Tasks), options, cancellation);
        report.OnEnd(result);
        return result.Status == ExecutionStatus.Succeeded ? ExitCode.Success : ExitCode.Failure;
    }

    /// <summary>Makes the workflow ready to run, or says all that is in the way.</summary>
    private static CompiledMachine? Prepare(Workflow workflow, AppConsole console)
    {
        try
        {
            var machine = CompiledMachine.Compile(workflow.Definition);
            var problems = workflow.Diagnostics.Select(d => d.ToString()).ToList();
            problems.AddRange(machine.Missing(new TaskBindings(workflow.Tasks)).Select(m => $"error: {m}"));
            problems.ForEach(console.Error.WriteLine);
            return problems.Count == 0 ? machine : null;
        }
        catch (DefinitionException error)
        {
            foreach (var diagnostic in error.Diagnostics)
            {
                console.Error.WriteLine(diagnostic);
            }
            return null;
        }
    }
}
