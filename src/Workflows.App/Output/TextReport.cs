using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Engine.History;

namespace Workflows.App.Output;

/// <summary>Plain lines: each state as it begins and ends, failed attempts, skipped time, and a closing line.</summary>
internal sealed class TextReport(Workflow workflow, AppConsole console, bool skipsTime, bool withEvents) : IRunReport
{
    private readonly EventLabels labels = new();
    private readonly Dictionary<long, string> states = [];
    private readonly Dictionary<string, int> attempts = new(StringComparer.Ordinal);
    private readonly HashSet<long> failures = [];
    private DateTimeOffset time;
    private TimeSpan skipped;

    public ILogger Logger { get; } = new LineLogger(console.Output, "    ");

    public void OnEvent(HistoryEvent what)
    {
        var label = labels.Next(what);
        NoteTime(what);
        switch (what)
        {
            case ExecutionStartedEvent:
                console.Output.WriteLine($"{workflow.Name} started");
                break;
            case StateEnteredEvent entered:
                states[what.Id] = label + entered.Name;
                attempts[label + entered.Name] = 0;
                Say($"> {label}{entered.Name}");
                break;
            case StateExitedEvent exited:
                Say($"< {label}{exited.Name}{(failures.Contains(what.PreviousId) ? ", error caught" : "")}");
                break;
            case TaskEvent task:
                OnTask(task);
                break;
            case { Type: HistoryEventType.MapStateFailed or HistoryEventType.ParallelStateFailed }:
                failures.Add(what.Id);
                break;
            case EvaluationFailedEvent failed:
                states[what.Id] = label + failed.State;
                Fail(what, $"{label}{failed.State}: {failed.Cause}");
                break;
        }
    }

    public void OnEnd(ExecutionResult result)
    {
        if (withEvents)
        {
            EventTable.Write(result.History, console.Output);
        }
        var took = Durations.Words(result.Duration);
        var skipping = skipped > TimeSpan.Zero ? $" ({Durations.Words(skipped)} skipped)" : "";
        var outcome = result.Status == ExecutionStatus.Succeeded ? $"output: {result.Output}" : Reason(result);
        console.Output.WriteLine($"{result.Status.ToText()} {workflow.Name} after {took}{skipping}, {outcome}");
    }

    /// <summary>Counts the attempts of the state, and says which ones fail.</summary>
    private void OnTask(TaskEvent what)
    {
        // The events of a task follow from each other, back to the state's beginning.
        states.Remove(what.PreviousId, out var found);
        var state = states[what.Id] = found ?? what.Resource;
        switch (what.Type)
        {
            case HistoryEventType.TaskScheduled or HistoryEventType.LambdaFunctionScheduled:
                attempts[state] = Attempts(state) + 1;
                if (Attempts(state) > 1)
                {
                    Say($"> {state}, attempt {Attempts(state)}");
                }
                break;
            case HistoryEventType.TaskFailed or HistoryEventType.LambdaFunctionFailed:
                Fail(what, $"{state}, attempt {Attempts(state)} failed with {what.Error}: {Shorten(what.Cause)}");
                break;
            case HistoryEventType.TaskTimedOut or HistoryEventType.LambdaFunctionTimedOut:
                Fail(what, $"{state}, attempt {Attempts(state)} timed out");
                break;
        }
    }

    private int Attempts(string state) => attempts.GetValueOrDefault(state);

    private void Fail(HistoryEvent what, string line)
    {
        failures.Add(what.Id);
        Say($"! {line}");
    }

    private void NoteTime(HistoryEvent what)
    {
        if (skipsTime && time != default && what.Timestamp > time)
        {
            skipped += what.Timestamp - time;
            Say($"~ {Durations.Words(what.Timestamp - time)} skipped");
        }
        time = what.Timestamp;
    }

    private void Say(string line) => console.Output.WriteLine($"  {line}");

    private static string Reason(ExecutionResult result) =>
        (result.Error, result.Cause) switch
        {
            (null, null) when result.Status == ExecutionStatus.Aborted => "stopped before its end",
            (null, null) => "without an error's name",
            (var error, null) => $"Error: {error}",
            (var error, var cause) => $"Error: {error}, Cause: {cause}",
        };

    /// <summary>A cause on one line; what a .NET exception reports is its message here, and whole in the closing line.</summary>
    private static string Shorten(string? cause)
    {
        if (cause is null)
        {
            return "no cause given";
        }
        try
        {
            return Json.Parse(cause)["errorMessage"].TryGetString(out var message) ? message : cause;
        }
        catch (JsonSyntaxException)
        {
            return cause;
        }
    }
}
