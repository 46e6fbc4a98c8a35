using System.Collections.Immutable;
using System.Text;
using Workflows.DataFlow.Flow;

namespace Workflows.DataFlow.Histories;

/// <summary>A state, come to by one way from the start.</summary>
/// <param name="Node">The state.</param>
/// <param name="Facts">What is known there on that way.</param>
/// <param name="From">The state before; none at the start.</param>
/// <param name="Decided">What has been decided on the way and still holds.</param>
internal sealed record Arrival(FlowNode Node, Facts Facts, Arrival? From, ImmutableList<Decision> Decided)
{
    private const int MostNames = 100;

    /// <summary>Whether the way leads through a state before it comes to this one.</summary>
    public bool ComesThrough(Func<FlowNode, bool> isThere)
    {
        for (var at = From; at is not null; at = at.From)
        {
            if (isThere(at.Node))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The states on the way and the one that it leads to: <c>caller history ['start', 'tea'] -> coffee</c>.</summary>
    public string Describe()
    {
        var names = new List<string>();
        for (var at = From; at is not null; at = at.From)
        {
            names.Add(Quoted(at.Node.State.Name));
        }
        names.Reverse();
        if (names.Count > MostNames)
        {
            names = [.. names[..(MostNames / 2)], "...", .. names[^(MostNames / 2)..]];
        }
        return $"caller history [{string.Join(", ", names)}] -> {Node.State.Name}";
    }

    /// <summary>A name in quotes: single ones, unless it holds such.</summary>
    public static string Quoted(string name)
    {
        var quote =
            name.Contains('\'', StringComparison.Ordinal) && !name.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var text = new StringBuilder().Append(quote);
        foreach (var c in name)
        {
            _ = c == quote || c == '\\' ? text.Append('\\').Append(c) : text.Append(c);
        }
        return text.Append(quote).ToString();
    }
}
