using System.Text;

namespace Workflows.Asl;

/// <summary>A place in a definition, from the whole inwards. Written as the service writes it: <c>/States/Charge/Retry[0]</c>.</summary>
internal sealed class StatePath
{
    public static readonly StatePath Root = new(null, null, 0);

    private readonly StatePath? parent;
    private readonly string? key;
    private readonly int index;

    private StatePath(StatePath? parent, string? key, int index)
    {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    public StatePath Field(string name) => new(this, name, 0);

    public StatePath Item(int at) => new(this, null, at);

    /// <summary>The keys (strings) and positions (integers) from the root to here.</summary>
    public IReadOnlyList<object> Segments()
    {
        var segments = new List<object>();
        for (var at = this; at.parent is not null; at = at.parent)
        {
            segments.Add((object?)at.key ?? at.index);
        }
        segments.Reverse();
        return segments;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments())
        {
            _ = segment is string name
                ? text.Append('/').Append(name)
                : text.Append(CultureInfo.InvariantCulture, $"[{segment}]");
        }
        return text.ToString();
    }
}
