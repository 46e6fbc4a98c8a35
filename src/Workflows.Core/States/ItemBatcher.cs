namespace Workflows;

/// <summary>How a distributed Map puts items together, so that one child execution handles several.</summary>
public abstract record ItemBatcher
{
    private protected ItemBatcher() { }

    /// <summary>What every batch gets beside its items.</summary>
    public Json BatchInput { get; init; }

    /// <summary>Fields that the language does not know, kept as they were read.</summary>
    public Json UnknownFields { get; init; }
}

/// <summary>The item batcher of a JSONata Map state.</summary>
public sealed record JsonataItemBatcher : ItemBatcher
{
    /// <summary>The most items in a batch.</summary>
    public Computed<long>? MaxItemsPerBatch { get; init; }

    /// <summary>The most bytes in a batch, up to 262,144.</summary>
    public Computed<long>? MaxInputBytesPerBatch { get; init; }
}

/// <summary>The item batcher of a JSONPath Map state.</summary>
public sealed record JsonPathItemBatcher : ItemBatcher
{
    /// <summary>The most items in a batch.</summary>
    public long? MaxItemsPerBatch { get; init; }

    /// <summary>The path that selects <see cref="MaxItemsPerBatch"/> from the input.</summary>
    public string? MaxItemsPerBatchPath { get; init; }

    /// <summary>The most bytes in a batch, up to 262,144.</summary>
    public long? MaxInputBytesPerBatch { get; init; }

    /// <summary>The path that selects <see cref="MaxInputBytesPerBatch"/> from the input.</summary>
    public string? MaxInputBytesPerBatchPath { get; init; }
}
