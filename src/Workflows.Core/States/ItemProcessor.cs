namespace Workflows;

/// <summary>The states that a <see cref="MapState"/> runs for each item.</summary>
public sealed record ItemProcessor : StateFlow
{
    /// <summary>How the iterations run. Absent: inline.</summary>
    public ProcessorConfig? ProcessorConfig { get; init; }
}

/// <summary>Where the iterations of a Map state run.</summary>
public enum ProcessorMode
{
    /// <summary>In the execution itself.</summary>
    Inline,

    /// <summary>Each in an execution of its own.</summary>
    Distributed,
}

/// <summary>The type of a workflow's executions.</summary>
public enum ExecutionType
{
    /// <summary>Up to a year, exactly once, with history.</summary>
    Standard,

    /// <summary>Up to five minutes, at high rates.</summary>
    Express,
}

/// <summary>How the iterations of a Map state run.</summary>
public sealed record ProcessorConfig
{
    /// <summary>Where the iterations run. Default: <see cref="ProcessorMode.Inline"/>.</summary>
    public ProcessorMode? Mode { get; init; }

    /// <summary>The type of the child executions; required in distributed mode, else refused.</summary>
    public ExecutionType? ExecutionType { get; init; }

    /// <summary>Fields that the language does not know, kept as they were read.</summary>
    public Json UnknownFields { get; init; }
}
