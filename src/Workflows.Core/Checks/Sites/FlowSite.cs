using Workflows.Asl;

namespace Workflows.Checks;

/// <summary>A flow and where it stands.</summary>
internal sealed class FlowSite
{
    private readonly Lazy<bool> isWhole;

    public FlowSite(MachineSite machine, StateSite? owner, StateFlow flow, StatePath path)
    {
        Machine = machine;
        Owner = owner;
        Flow = flow;
        Path = path;
        var states = path.Field("States");
        States = [.. flow.States.Select(state => new StateSite(this, state, states.Field(state.Name)))];
        isWhole = new Lazy<bool>(() => !machine.Unread.Any(IsInside));
    }

    public MachineSite Machine { get; }

    /// <summary>The Parallel or Map state that the flow is in; <see langword="null"/> for the definition itself.</summary>
    public StateSite? Owner { get; }

    public StateFlow Flow { get; }

    public StatePath Path { get; }

    /// <summary>The flow's own states, in the order in which they are written.</summary>
    public IReadOnlyList<StateSite> States { get; }

    /// <summary>Whether all that the text held of this flow could be read; otherwise what is missing may be what could not.</summary>
    public bool IsWhole => isWhole.Value;

    private bool IsInside(string place)
    {
        var path = Path.ToString();
        return place.StartsWith(path, StringComparison.Ordinal)
            && (place.Length == path.Length || place[path.Length] is '/' or '[');
    }
}
