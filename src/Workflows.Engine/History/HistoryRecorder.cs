using Workflows.Engine.Scheduling;

namespace Workflows.Engine.History;

/// <summary>Numbers the events of one execution and tells whoever listens.</summary>
internal sealed class HistoryRecorder(Scheduler scheduler, Action<HistoryEvent>? listener)
{
    private readonly List<HistoryEvent> events = [];

    public IReadOnlyList<HistoryEvent> Events => events;

    public int Count => events.Count;

    /// <summary>Records an event; gives its number.</summary>
    public long Add(HistoryEvent what, long previousId)
    {
        var id = events.Count + 1;
        what.Place(id, (int)previousId, scheduler.Now);
        events.Add(what);
        listener?.Invoke(what);
        return id;
    }
}
