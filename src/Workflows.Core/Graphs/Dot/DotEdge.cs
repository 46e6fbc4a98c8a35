namespace Workflows.Graphs;

/// <summary>How an edge is drawn.</summary>
internal enum DotEdgeKind
{
    /// <summary>The state that follows.</summary>
    Next,

    /// <summary>The way that is taken when a condition does not hold.</summary>
    Otherwise,

    /// <summary>The way of an error.</summary>
    Catch,

    /// <summary>A state that is tried again.</summary>
    Retry,
}

/// <summary>An edge in DOT, on its own.</summary>
internal sealed record DotEdge(string From, string To, DotEdgeKind Kind, string? Label)
{
    /// <summary>Whether the edge leads back, so that it is to have no say in what stands above what.</summary>
    public bool IsBack { get; init; }

    /// <summary>The cluster that the edge leaves.</summary>
    public string? FromCluster { get; init; }

    /// <summary>The cluster that the edge leads to.</summary>
    public string? ToCluster { get; init; }
}
