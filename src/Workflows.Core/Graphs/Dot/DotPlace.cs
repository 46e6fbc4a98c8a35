namespace Workflows.Graphs;

/// <summary>What a node of the graph is in DOT: where edges to it end, and where those from it begin.</summary>
internal abstract record DotPlace;

/// <summary>A node.</summary>
/// <param name="Name">Its name.</param>
internal sealed record DotBox(string Name) : DotPlace;

/// <summary>A cluster. Edges cannot end at a cluster itself, so it has two nodes that are not seen.</summary>
/// <param name="Name">The cluster's name.</param>
/// <param name="Entry">The node that edges to the cluster end at, and are cut off before.</param>
/// <param name="Exit">The node that edges from the cluster begin at.</param>
internal sealed record DotCluster(string Name, string Entry, string Exit) : DotPlace;

/// <summary>The boxes of a Choice state.</summary>
/// <param name="Boxes">A box for each rule, and where it needs one of its own for the default.</param>
/// <param name="Junction">A dot before the boxes, where there is one.</param>
internal sealed record DotChoice(EquatableArray<ConditionBox> Boxes, string? Junction) : DotPlace;

/// <summary>A box that asks one thing.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="Text">What it asks, without the question mark.</param>
/// <param name="Edges">Where it leads.</param>
internal sealed record ConditionBox(string Name, string Text, EquatableArray<GraphEdge> Edges);
