using Workflows.Engine.Scheduling;

namespace Workflows.Engine.History;

/// <summary>Numbers the events of one execution and tells whoever listens.</summary>
internal sealed class HistoryRecorder(Scheduler scheduler, Action<HistoryEvent>? listener)
{
    private readonly EventLog events = new();

    public IReadOnlyList<HistoryEvent> Events => events;

    public int Count => events.Count;

    /// <summary>Records an event; gives its number.</summary>
    public long Add(in EventEntry entry, long previousId)
    {
        var id = events.Add(entry, (int)previousId, scheduler.Now);
        listener?.Invoke(events[id - 1]);
        return id;
    }
}
