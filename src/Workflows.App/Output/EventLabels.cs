using System.Collections.Immutable;
using Workflows.Engine.History;

namespace Workflows.App.Output;

/// <summary>Which Map iterations an event belongs to, found by following each event to the one that led to it.</summary>
internal sealed class EventLabels
{
    private readonly List<ImmutableList<(string Map, int Index)>> labels =
    [
        [],
    ];

    /// <summary>The iterations around an event, such as <c>Pack[3] </c>; empty outside of every Map. Every event is to be asked for once, in order.</summary>
    public string Next(HistoryEvent what)
    {
        var label = labels[(int)what.PreviousId];
        label = what switch
        {
            // An iteration may follow from another one of its Map, that has made room for it.
            MapIterationEvent { Type: HistoryEventType.MapIterationStarted } started => Before(label, started.Name)
                .Add((started.Name, started.Index)),
            StateExitedEvent { Type: HistoryEventType.MapStateExited } exited => Before(label, exited.Name),
            _ => label,
        };
        labels.Add(label);
        return string.Concat(label.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Map}[{l.Index}] ")));
    }

    private static ImmutableList<(string Map, int Index)> Before(
        ImmutableList<(string Map, int Index)> label,
        string map
    )
    {
        var at = label.FindIndex(l => string.Equals(l.Map, map, StringComparison.Ordinal));
        return at < 0 ? label : label.RemoveRange(at, label.Count - at);
    }
}
