namespace Workflows;

/// <summary>Where a distributed Map writes its results to. It names a resource, or how to write, or both.</summary>
public abstract record ResultWriter
{
    private protected ResultWriter() { }

    /// <summary>The service's action, <c>arn:aws:states:::s3:putObject</c>. Absent: the results are the state's result.</summary>
    public string? Resource { get; init; }

    /// <summary>How the results are written.</summary>
    public WriterConfig? WriterConfig { get; init; }

    /// <summary>Fields that the language does not know, kept as they were read.</summary>
    public Json UnknownFields { get; init; }
}

/// <summary>A result writer of a JSONata Map state.</summary>
public sealed record JsonataResultWriter : ResultWriter
{
    /// <summary>The action's arguments: bucket and prefix.</summary>
    public Json Arguments { get; init; }
}

/// <summary>A result writer of a JSONPath Map state.</summary>
public sealed record JsonPathResultWriter : ResultWriter
{
    /// <summary>The action's arguments, a payload template.</summary>
    public Json Parameters { get; init; }
}

/// <summary>How a result writer writes.</summary>
public sealed record WriterConfig
{
    /// <summary>The format: <c>JSON</c> (default) or <c>JSONL</c>.</summary>
    public string? OutputType { get; init; }

    /// <summary>What is written of each child execution: <c>NONE</c> (default with a resource), <c>COMPACT</c> or <c>FLATTEN</c>.</summary>
    public string? Transformation { get; init; }

    /// <summary>Fields that the language does not know, kept as they were read.</summary>
    public Json UnknownFields { get; init; }
}
