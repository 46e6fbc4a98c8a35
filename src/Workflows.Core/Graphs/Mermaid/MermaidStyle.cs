namespace Workflows.Graphs;

/// <summary>Colours and forms. They read well on a light and on a dark ground.</summary>
internal static class MermaidStyle
{
    public const string Start = "start";
    public const string End = "finish";
    public const string Missing = "missing";
    public const string Group = "group";
    public const string First = "first";
    public const string CatchEdge = "stroke:#ef4444";

    private const string Ink = "color:#0f172a";

    /// <summary>What each class of nodes looks like.</summary>
    public static IReadOnlyList<(string Class, string Look)> Classes { get; } =
    [
        ("task", $"fill:#dbeafe,stroke:#2563eb,{Ink}"),
        ("choice", $"fill:#ede9fe,stroke:#7c3aed,{Ink}"),
        ("wait", $"fill:#fef3c7,stroke:#d97706,{Ink}"),
        ("pass", $"fill:#f1f5f9,stroke:#94a3b8,{Ink}"),
        ("parallel", $"fill:#f1f5f9,stroke:#94a3b8,{Ink}"),
        ("map", $"fill:#f1f5f9,stroke:#94a3b8,{Ink}"),
        ("succeed", $"fill:#dcfce7,stroke:#16a34a,{Ink}"),
        ("fail", $"fill:#fee2e2,stroke:#dc2626,{Ink}"),
        (Missing, "fill:#fff,stroke:#dc2626,color:#dc2626,stroke-dasharray:5 5"),
        (Start, "fill:#64748b,stroke:#64748b"),
        (End, "fill:#64748b,stroke:#64748b"),
        (Group, "fill:#94a3b81f,stroke:#94a3b8"),
        (First, "stroke-width:3px"),
    ];

    /// <summary>A state's form around its label.</summary>
    public static string Shape(string type, string label) =>
        type switch
        {
            "Choice" => $"{{{{{label}}}}}",
            "Wait" or "Succeed" or "Fail" => $"([{label}])",
            "Pass" => $"[{label}]",
            _ => $"({label})",
        };
}
