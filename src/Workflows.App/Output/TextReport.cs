using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Workflows.App.Progress;
using Workflows.App.Running;
using Workflows.Engine;
using Workflows.Engine.History;

namespace Workflows.App.Output;

/// <summary>Plain lines: each state as it begins and ends, failed attempts, skipped time, and a closing line.</summary>
internal sealed class TextReport(PreparedWorkflow workflow, AppConsole console, RunDetails details) : IRunReport
{
    private readonly RunProgress progress = new(workflow.Definition);
    private readonly Stopwatch watch = Stopwatch.StartNew();

    public ILogger Logger { get; } = new LineLogger(console.Output, "    ");

    public void OnEvent(HistoryEvent what)
    {
        var before = progress.Now.Clock;
        var visit = progress.Apply(what, watch.Elapsed);
        if (workflow.SkipsTime && progress.Now.Clock > before)
        {
            Say($"~ {Durations.Words(progress.Now.Clock - before)} skipped");
        }
        switch (what)
        {
            case ExecutionStartedEvent:
                console.Output.WriteLine($"{workflow.Name} started");
                break;
            case StateEnteredEvent:
                Say($"> {visit.Path}");
                break;
            case StateExitedEvent:
                Say($"< {visit.Path}{(visit.Failure is null ? "" : ", error caught")}");
                break;
            case TaskEvent task:
                OnTask(task, visit);
                break;
            case EvaluationFailedEvent failed:
                Say($"! {visit.Path}: {failed.Cause}");
                break;
        }
    }

    public void OnEnd(ExecutionResult result)
    {
        if (details.Events)
        {
            EventTable.Write(workflow.Definition, result.History, console.Output);
        }
        if (details.Summary)
        {
            SummaryTable.Write(progress, workflow.SkipsTime, console.Output);
        }
        console.Output.WriteLine($"{Ending.Headline(workflow, result)}, {Ending.Outcome(result)}");
    }

    private void OnTask(TaskEvent what, Visit visit)
    {
        switch (what.Step())
        {
            case TaskStep.Scheduled when visit.Attempt > 1:
                Say($"> {visit.Path}, attempt {visit.Attempt}");
                break;
            case TaskStep.Failed:
                var cause = visit.Failure?.ShortCause ?? "no cause given";
                Say($"! {visit.Path}, attempt {visit.Attempt} failed with {what.Error}: {cause}");
                break;
            case TaskStep.TimedOut:
                Say($"! {visit.Path}, attempt {visit.Attempt} timed out");
                break;
        }
    }

    private void Say(string line) => console.Output.WriteLine($"  {line}");
}
