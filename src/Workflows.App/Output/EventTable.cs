using Workflows.Engine.History;

namespace Workflows.App.Output;

/// <summary>The history as lines: number, the event it follows from, time since the start, type, and what it concerns.</summary>
internal static class EventTable
{
    public static void Write(IReadOnlyList<HistoryEvent> history, TextWriter writer)
    {
        var idWidth = Math.Max(2, history.Count.ToString(CultureInfo.InvariantCulture).Length);
        var typeWidth = history.Max(e => e.Type.ToString().Length);
        writer.WriteLine(
            $"{"Id".PadLeft(idWidth)}  {"Prev".PadLeft(4)}  {"Time", 12}  {"Type".PadRight(typeWidth)}  Subject"
        );
        foreach (var what in history)
        {
            var id = what.Id.ToString(CultureInfo.InvariantCulture).PadLeft(idWidth);
            var previous = what.PreviousId.ToString(CultureInfo.InvariantCulture).PadLeft(4);
            var time = Durations.Clock(what.Timestamp - history[0].Timestamp);
            writer.WriteLine(
                $"{id}  {previous}  {time, 12}  {what.Type.ToString().PadRight(typeWidth)}  {Subject(what)}".TrimEnd()
            );
        }
    }

    private static string Subject(HistoryEvent what) =>
        what switch
        {
            StateEnteredEvent entered => entered.Name,
            StateExitedEvent exited => exited.Name,
            MapIterationEvent iteration => $"{iteration.Name}[{iteration.Index}]",
            MapStateStartedEvent started => $"{started.Length} items",
            EvaluationFailedEvent failed => $"{failed.State}: {failed.Location}",
            TaskEvent { Error: { } error } task => $"{task.Resource}: {error}",
            TaskEvent task => task.Resource,
            ExecutionEndedEvent ended => ended.Error ?? "",
            _ => "",
        };
}
