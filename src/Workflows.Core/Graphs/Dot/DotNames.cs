namespace Workflows.Graphs;

/// <summary>The names of a DOT graph's nodes: no two are the same, though definitions that are wrong may repeat a state's name.</summary>
internal sealed class DotNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> series = new(StringComparer.Ordinal);

    /// <summary>A name for a state: its own if no node has it yet.</summary>
    /// <returns>The name, its backslashes escaped.</returns>
    public string Take(string wanted)
    {
        var name = DotText.Escaped(wanted);
        return taken.Add(name) ? name : Next($"{name} again ");
    }

    /// <summary>The next free name of a series: <c>cond1</c>, <c>cond2</c> …</summary>
    public string Next(string start)
    {
        string name;
        do
        {
            series[start] = series.GetValueOrDefault(start) + 1;
            name = string.Create(CultureInfo.InvariantCulture, $"{start}{series[start]}");
        } while (!taken.Add(name));
        return name;
    }
}
