namespace Workflows.Graphs;

/// <summary>The fields of a task's input as attributes of its node.</summary>
internal static class DotParameters
{
    /// <summary>The attributes by which Graphviz draws a node; a field of such a name would change the picture.</summary>
    private static readonly HashSet<string> Attributes = """
        URL area class color colorscheme comment distortion fillcolor fixedsize fontcolor fontname
        fontsize gradientangle group height href id image imagepos imagescale label labelloc layer margin
        nojustify ordering orientation penwidth peripheries pin pos rects regular root samplepoints shape
        shapefile showboxes sides skew sortv style target tooltip vertices width xlabel xlp z
        """.Split(
        (char[])[' ', '\n'],
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
    ).ToHashSet(StringComparer.Ordinal);

    /// <summary><c>name=true</c> if the field may be left out. One that Graphviz would take for its own gets an underscore before it.</summary>
    public static IEnumerable<string> Of(StateNode state) =>
        state.Parameters.Select(static p => $"{Name(p)}={(p.IsOptional ? "true" : "false")}");

    private static string Name(GraphParameter parameter) =>
        DotText.Identifier(
            DotText.Escaped(Attributes.Contains(parameter.Name) ? $"_{parameter.Name}" : parameter.Name)
        );
}
