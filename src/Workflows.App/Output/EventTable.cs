using Workflows.App.Progress;
using Workflows.Engine.History;

namespace Workflows.App.Output;

/// <summary>The history as lines: number, the event it follows from, time since the start, type, state, and what happened.</summary>
internal static class EventTable
{
    private const int LongestState = 40;
    private const int LongestDetail = 100;
    private const string Cut = "...";

    /// <summary>Writes a history.</summary>
    /// <param name="definition">The definition that was run.</param>
    /// <param name="history">Its events, at least one.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(StateMachine definition, IReadOnlyList<HistoryEvent> history, TextWriter writer)
    {
        var progress = new RunProgress(definition);
        string[][] lines =
        [
            ["Id", "Prev", "Time", "Type", "State", "Detail"],
            .. history.Select(what =>
                (string[])
                    [
                        what.Id.ToString(CultureInfo.InvariantCulture),
                        what.PreviousId.ToString(CultureInfo.InvariantCulture),
                        Durations.Clock(what.Timestamp - history[0].Timestamp),
                        what.Type.ToString(),
                        Shorten(progress.Apply(what, TimeSpan.Zero).Path, LongestState),
                        Shorten(Detail(what), LongestDetail),
                    ]
            ),
        ];
        var widths = Enumerable.Range(0, lines[0].Length).Select(i => lines.Max(line => line[i].Length)).ToArray();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, i) => i < 3 ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]));
            writer.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private static string Detail(HistoryEvent what) =>
        what switch
        {
            ExecutionStartedEvent started => started.Input.ToString(),
            ExecutionSucceededEvent succeeded => succeeded.Output.ToString(),
            ExecutionEndedEvent ended => new Failure(ended.Error, ended.Cause).ToString(),
            StateEnteredEvent entered => entered.Input.ToString(),
            StateExitedEvent { AssignedVariables.Count: > 0 } exited => $"{Variables(exited)}; {exited.Output}",
            StateExitedEvent exited => exited.Output.ToString(),
            EvaluationFailedEvent failed => $"{failed.Location}: {failed.Cause}",
            TaskEvent task => Detail(task),
            MapRunStartedEvent started => started.MapRunArn,
            MapRunFailedEvent failed => new Failure(failed.Error, failed.Cause).ToString(),
            MapStateStartedEvent { Length: 1 } => "1 item",
            MapStateStartedEvent started => string.Create(CultureInfo.InvariantCulture, $"{started.Length} items"),
            _ => "",
        };

    private static string Detail(TaskEvent task)
    {
        var resource = task.ResourceType is null ? task.Resource : $"{task.ResourceType}:{task.Resource}";
        return task.Step() switch
        {
            TaskStep.Scheduled => $"{resource} {task.Parameters}",
            TaskStep.Succeeded => task.Output.ToString(),
            TaskStep.Submitted when !task.Output.IsUndefined => task.Output.ToString(),
            TaskStep.Failed or TaskStep.TimedOut => new Failure(task.Error, task.Cause).ToString(),
            _ => resource,
        };
    }

    private static string Variables(StateExitedEvent exited) =>
        string.Join(", ", exited.AssignedVariables.Keys.ToArray().Select(name => $"${name}"));

    private static string Shorten(string text, int longest)
    {
        var line = Live.OneLine.Clean(text);
        return line.Length <= longest ? line : line[..(longest - Cut.Length)] + Cut;
    }
}
