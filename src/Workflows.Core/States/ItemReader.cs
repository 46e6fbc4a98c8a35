namespace Workflows;

/// <summary>Where a distributed Map reads its items from.</summary>
public abstract record ItemReader
{
    private protected ItemReader() { }

    /// <summary>The service's action, such as <c>arn:aws:states:::s3:getObject</c> or <c>arn:aws:states:::s3:listObjectsV2</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>Fields that the language does not know, kept as they were read.</summary>
    public Json UnknownFields { get; init; }
}

/// <summary>An item reader of a JSONata Map state.</summary>
public sealed record JsonataItemReader : ItemReader
{
    /// <summary>The action's arguments.</summary>
    public Json Arguments { get; init; }

    /// <summary>How to read what the action gives.</summary>
    public JsonataReaderConfig? ReaderConfig { get; init; }
}

/// <summary>An item reader of a JSONPath Map state.</summary>
public sealed record JsonPathItemReader : ItemReader
{
    /// <summary>The action's arguments, a payload template.</summary>
    public Json Parameters { get; init; }

    /// <summary>How to read what the action gives.</summary>
    public JsonPathReaderConfig? ReaderConfig { get; init; }
}

/// <summary>How an item reader reads a file.</summary>
public abstract record ReaderConfig
{
    private protected ReaderConfig() { }

    /// <summary>The file's format: <c>CSV</c>, <c>JSON</c>, <c>JSONL</c>, <c>PARQUET</c> or <c>MANIFEST</c>.</summary>
    public string? InputType { get; init; }

    /// <summary>Whether the listed objects are read too: <c>NONE</c> or <c>LOAD_AND_FLATTEN</c>.</summary>
    public string? Transformation { get; init; }

    /// <summary>The kind of a manifest: <c>ATHENA_DATA</c> or <c>S3_INVENTORY</c>.</summary>
    public string? ManifestType { get; init; }

    /// <summary>Where a CSV file's column names are: <c>FIRST_ROW</c> or <c>GIVEN</c>.</summary>
    public string? CsvHeaderLocation { get; init; }

    /// <summary>A CSV file's column names, when they are given.</summary>
    public EquatableArray<string> CsvHeaders { get; init; }

    /// <summary>What separates a CSV file's columns: <c>COMMA</c> (default), <c>PIPE</c>, <c>SEMICOLON</c>, <c>SPACE</c> or <c>TAB</c>.</summary>
    public string? CsvDelimiter { get; init; }

    /// <summary>Where in a JSON file the array of items is, a JSON pointer.</summary>
    public string? ItemsPointer { get; init; }

    /// <summary>Fields that the language does not know, kept as they were read.</summary>
    public Json UnknownFields { get; init; }
}

/// <summary>The reader configuration of a JSONata Map state.</summary>
public sealed record JsonataReaderConfig : ReaderConfig
{
    /// <summary>How many items to read at most. Default: all, up to 100,000,000.</summary>
    public Computed<long>? MaxItems { get; init; }
}

/// <summary>The reader configuration of a JSONPath Map state.</summary>
public sealed record JsonPathReaderConfig : ReaderConfig
{
    /// <summary>How many items to read at most. Default: all, up to 100,000,000.</summary>
    public long? MaxItems { get; init; }

    /// <summary>The path that selects <see cref="MaxItems"/> from the input.</summary>
    public string? MaxItemsPath { get; init; }
}
