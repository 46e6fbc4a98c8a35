using Workflows.Asl;

namespace Workflows.Checks;

/// <summary>
/// The place that a walk over the texts of a state has come to. It moves with the walk, and makes a path only for who
/// asks for one.
/// </summary>
internal sealed class TextPlace
{
    private readonly List<(string? Key, int Index)> steps = new(16);
    private StateSite? state;

    /// <summary>The state.</summary>
    public StateSite State => state ?? throw new InvalidOperationException("The walk has not begun.");

    /// <summary>How many steps lead from the state to here.</summary>
    public int Depth => steps.Count;

    /// <summary>The name of the member that the place is in; <see langword="null"/> for an item of an array.</summary>
    public string? Key => steps[^1].Key;

    /// <summary>The way from the definition to here.</summary>
    public StatePath Path => PathTo(Depth);

    /// <summary>The way from the definition to a place on the way to here.</summary>
    /// <param name="depth">How many steps lead from the state to there.</param>
    public StatePath PathTo(int depth)
    {
        var path = State.Path;
        for (var i = 0; i < depth; i++)
        {
            var (key, index) = steps[i];
            path = key is null ? path.Item(index) : path.Field(key);
        }
        return path;
    }

    public void Begin(StateSite site)
    {
        state = site;
        steps.Clear();
    }

    public void Enter(string key) => steps.Add((key, 0));

    public void Enter(int index) => steps.Add((null, index));

    public void Leave() => steps.RemoveAt(steps.Count - 1);
}
