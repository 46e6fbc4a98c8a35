namespace Workflows;

/// <summary>
/// A state that runs the same states once for each item of an array. Its result is the array of the iterations'
/// outputs, in the order of the items.
/// </summary>
/// <inheritdoc/>
public abstract record MapState(string Name) : StateWithRetry(Name)
{
    /// <inheritdoc/>
    public sealed override string Type => "Map";

    /// <summary>What runs for each item. Either this or the older <see cref="Iterator"/> is set.</summary>
    public ItemProcessor? ItemProcessor { get; init; }

    /// <summary>The older name of <see cref="ItemProcessor"/>; always inline.</summary>
    public ItemProcessor? Iterator { get; init; }

    /// <summary>What each iteration gets, computed from the item (<c>$states.context.Map.Item</c>). Absent: the item.</summary>
    public Json ItemSelector { get; init; }

    /// <summary>The prefix of the child executions' names, in a distributed Map: up to 40 characters. Default: generated.</summary>
    public string? Label { get; init; }

    /// <summary>What runs for each item, under whichever name.</summary>
    public ItemProcessor? Processor => ItemProcessor ?? Iterator;

    /// <summary>Whether each iteration (or batch) is an execution of its own.</summary>
    public bool IsDistributed => Processor?.ProcessorConfig?.Mode == ProcessorMode.Distributed;
}

/// <summary>A Map state in JSONata.</summary>
/// <inheritdoc/>
public sealed record JsonataMap(string Name) : MapState(Name), IJsonataState
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.Jsonata;

    /// <summary>The array (or, distributed, also an object) to iterate over, or an expression that gives it. Absent: the state's input.</summary>
    public Json Items { get; init; }

    /// <summary>Where a distributed Map reads its items from, in place of <see cref="Items"/>.</summary>
    public JsonataItemReader? ItemReader { get; init; }

    /// <summary>Where a distributed Map writes its results to.</summary>
    public JsonataResultWriter? ResultWriter { get; init; }

    /// <summary>How items are put together, in a distributed Map.</summary>
    public JsonataItemBatcher? ItemBatcher { get; init; }

    /// <summary>How many iterations run at the same time; 0 means as many as possible. Default: 0.</summary>
    public Computed<long>? MaxConcurrency { get; init; }

    /// <summary>How many items of a distributed Map may fail before it fails. Default: 0.</summary>
    public Computed<long>? ToleratedFailureCount { get; init; }

    /// <summary>Which percentage of the items of a distributed Map may fail before it fails, 0 to 100. Default: 0.</summary>
    public Computed<double>? ToleratedFailurePercentage { get; init; }

    /// <inheritdoc/>
    public Json Output { get; init; }

    /// <summary>Where errors lead.</summary>
    public EquatableArray<JsonataCatcher> Catch { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Catcher> Catchers => Catch;
}

/// <summary>A Map state in JSONPath.</summary>
/// <inheritdoc/>
public sealed record JsonPathMap(string Name) : MapState(Name), IJsonPathState
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.JsonPath;

    /// <inheritdoc/>
    public DataPath InputPath { get; init; }

    /// <summary>The path of the array to iterate over. Absent: the input after <see cref="InputPath"/>.</summary>
    public string? ItemsPath { get; init; }

    /// <summary>The older name of <see cref="MapState.ItemSelector"/>.</summary>
    public Json Parameters { get; init; }

    /// <summary>Where a distributed Map reads its items from, in place of <see cref="ItemsPath"/>.</summary>
    public JsonPathItemReader? ItemReader { get; init; }

    /// <summary>Where a distributed Map writes its results to.</summary>
    public JsonPathResultWriter? ResultWriter { get; init; }

    /// <summary>How items are put together, in a distributed Map.</summary>
    public JsonPathItemBatcher? ItemBatcher { get; init; }

    /// <summary>How many iterations run at the same time; 0 means as many as possible. Default: 0.</summary>
    public long? MaxConcurrency { get; init; }

    /// <summary>The path that selects <see cref="MaxConcurrency"/> from the input.</summary>
    public string? MaxConcurrencyPath { get; init; }

    /// <summary>How many items of a distributed Map may fail before it fails. Default: 0.</summary>
    public long? ToleratedFailureCount { get; init; }

    /// <summary>The path that selects <see cref="ToleratedFailureCount"/> from the input.</summary>
    public string? ToleratedFailureCountPath { get; init; }

    /// <summary>Which percentage of the items of a distributed Map may fail before it fails, 0 to 100. Default: 0.</summary>
    public double? ToleratedFailurePercentage { get; init; }

    /// <summary>The path that selects <see cref="ToleratedFailurePercentage"/> from the input.</summary>
    public string? ToleratedFailurePercentagePath { get; init; }

    /// <summary>What is kept of the raw result, a payload template. Absent: all of it.</summary>
    public Json ResultSelector { get; init; }

    /// <summary>Where in the input the result goes. Absent: in place of it (<c>$</c>). Null: the result is discarded.</summary>
    public DataPath ResultPath { get; init; }

    /// <inheritdoc/>
    public DataPath OutputPath { get; init; }

    /// <summary>Where errors lead.</summary>
    public EquatableArray<JsonPathCatcher> Catch { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Catcher> Catchers => Catch;
}
