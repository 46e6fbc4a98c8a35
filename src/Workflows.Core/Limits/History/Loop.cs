using Workflows.Checks;

namespace Workflows.Limits.History;

/// <summary>States that lead back to where they began.</summary>
/// <param name="States">The states of the shortest turn, from the one by which the loop is entered.</param>
/// <param name="Events">How many events a turn records at least.</param>
/// <param name="Wait">For how many seconds a turn waits at least, as far as the definition says so.</param>
/// <param name="Turns">After how many turns a count ends the loop; <see cref="Uncounted"/> if none does, and <see langword="null"/> if the number is not known.</param>
internal sealed record Loop(IReadOnlyList<StateSite> States, long Events, long Wait, long? Turns)
{
    /// <summary>The number of turns of a loop that nothing counts.</summary>
    public const long Uncounted = long.MaxValue;

    private const int Named = 4;

    /// <summary>How many turns the history has room for.</summary>
    public long RoomForTurns => ServiceLimits.Events / Events;

    /// <summary>Whether a count ends the loop before the history is full.</summary>
    public bool IsShort => Turns is { } turns && turns <= RoomForTurns;

    /// <summary>How long the loop waits until the history is full.</summary>
    public TimeSpan Time =>
        TimeSpan.FromSeconds(Math.Min(RoomForTurns * (double)Wait, TimeSpan.MaxValue.TotalSeconds / 2));

    /// <summary>The names of the states, to go into a sentence.</summary>
    public string Names =>
        string.Join(", ", States.Take(Named).Select(s => $"\"{s.State.Name}\"")) + (States.Count > Named ? ", …" : "");
}
