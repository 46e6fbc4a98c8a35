namespace Workflows.Graphs;

/// <summary>Something that is drawn, and that edges lead from and to.</summary>
public abstract record GraphNode
{
    private protected GraphNode(int id) => Id = id;

    /// <summary>The node's number, unique in the whole graph, inner flows included.</summary>
    public int Id { get; }
}

/// <summary>The mark at which a flow begins.</summary>
public sealed record StartNode : GraphNode
{
    internal StartNode(int id)
        : base(id) { }
}

/// <summary>The mark at which a flow ends. States with <c>End</c> lead here; Succeed and Fail states are ends of their own.</summary>
public sealed record EndNode : GraphNode
{
    internal EndNode(int id)
        : base(id) { }
}

/// <summary>A target that the flow does not have.</summary>
public sealed record MissingNode : GraphNode
{
    internal MissingNode(int id, string name)
        : base(id) => Name = name;

    /// <summary>The name that a state gives for it.</summary>
    public string Name { get; }
}

/// <summary>A state.</summary>
public sealed record StateNode : GraphNode
{
    internal StateNode(int id, string name, string type)
        : base(id)
    {
        Name = name;
        Type = type;
    }

    /// <summary>The state's name.</summary>
    public string Name { get; }

    /// <summary>The state's type, as the field <c>Type</c> has it.</summary>
    public string Type { get; }

    /// <summary>Whether the state is a Choice: a decision.</summary>
    public bool IsChoice => Type == "Choice";

    /// <summary>What the state is for, in words.</summary>
    public string? Comment { get; init; }

    /// <summary>
    /// What there is to say about the state beside its name, in few words: what a Task calls, how long a Wait waits, what
    /// a Map runs through. Absent if the name says it all.
    /// </summary>
    public string? Detail { get; init; }

    /// <summary>What the task that the state calls takes; <c>default</c> if that is not known.</summary>
    public EquatableArray<GraphParameter> Parameters { get; init; }

    /// <summary>The flows inside the state: the branches of a Parallel, the processor of a Map.</summary>
    public EquatableArray<GraphGroup> Groups { get; init; } = [];
}

/// <summary>A field of what a task takes.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
public sealed record GraphParameter(string Name, bool IsOptional);

/// <summary>A flow inside a state.</summary>
/// <param name="Comment">What it is for, in words.</param>
/// <param name="Flow">Its states.</param>
public sealed record GraphGroup(string? Comment, GraphFlow Flow);
