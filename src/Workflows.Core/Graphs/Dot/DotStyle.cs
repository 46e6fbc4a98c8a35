namespace Workflows.Graphs;

/// <summary>Colours and forms.</summary>
internal static class DotStyle
{
    public const string Graph =
        "compound=true,fontname=\"Helvetica,Arial,sans-serif\",fontsize=14,labelloc=t,nodesep=0.35,pad=0.2,ranksep=0.4";

    public const string Node =
        "shape=box,style=rounded,color=\"#2563eb\",fontname=\"Helvetica,Arial,sans-serif\",fontsize=12,fontcolor=\"#0f172a\",height=0.45";

    public const string Edge =
        "color=\"#475569\",arrowsize=0.7,fontname=\"Helvetica,Arial,sans-serif\",fontsize=10,fontcolor=\"#475569\"";

    public const string Cluster = "style=rounded,color=\"#64748b\",label=\"\"";

    public const string Branch = "style=\"rounded,dashed\",color=\"#94a3b8\",fontsize=10,fontcolor=\"#475569\"";

    public const string Junction = "shape=point,width=0.12,color=\"#0f172a\"";

    public const string Title = "shape=plain";

    public const string Hidden = "shape=point,style=invis,width=0,height=0,label=\"\"";

    public const string Missing = "style=\"rounded,dashed\",color=\"#dc2626\",fontcolor=\"#dc2626\"";

    public const string First = "penwidth=2.5";

    /// <summary>A cluster inside one that is first would be drawn as first too.</summary>
    public const string NotFirst = "penwidth=1";

    public const string Last = "peripheries=2";

    /// <summary>The font of what stands below a name.</summary>
    public const string DetailFont = "point-size=\"10\" color=\"#475569\"";

    /// <summary>What sets a type of states apart from Task, whose look is the graph's own.</summary>
    public static string? OfType(string type) =>
        type switch
        {
            "Task" => null,
            "Wait" => Filled("#d97706", "#fef3c7"),
            "Succeed" => Filled("#16a34a", "#dcfce7"),
            "Fail" => Filled("#dc2626", "#fee2e2"),
            _ => Filled("#94a3b8", "#f1f5f9"),
        };

    /// <summary>What sets edges apart; those of several kinds that are drawn as one run side by side.</summary>
    public static string? OfEdges(IReadOnlyList<DotEdgeKind> kinds) =>
        kinds switch
        {
            [DotEdgeKind.Next] => null,
            [DotEdgeKind.Otherwise] => "style=dashed",
            [DotEdgeKind.Catch] => $"style=dotted,{Color(DotEdgeKind.Catch)}",
            [DotEdgeKind.Retry] => $"style=dashed,{Color(DotEdgeKind.Retry)}",
            _ => $"color=\"{string.Join(':', kinds.Select(Shade).Distinct(StringComparer.Ordinal))}\"",
        };

    private static string Color(DotEdgeKind kind) => $"color=\"{Shade(kind)}\",fontcolor=\"{Shade(kind)}\"";

    private static string Shade(DotEdgeKind kind) =>
        kind switch
        {
            DotEdgeKind.Catch => "#dc2626",
            DotEdgeKind.Retry => "#b45309",
            _ => "#475569",
        };

    /// <summary>The colour of a decision's boxes: its hue, the same brightness for all.</summary>
    public static string Hue(double hue) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{hue:0.000} 0.300 0.900 0.500\"");

    private static string Filled(string color, string fill) =>
        $"style=\"rounded,filled\",color=\"{color}\",fillcolor=\"{fill}\"";
}
