namespace Workflows.Graphs;

/// <summary>What a Map state runs through, and how: <c>for each of items, 3 at a time</c>.</summary>
internal static class MapDetail
{
    public static string Of(MapState state) =>
        string.Join(
            ", ",
            new[]
            {
                Items(state),
                Concurrency(state),
                Batches(state),
                state.IsDistributed ? "distributed" : null,
            }.Where(static part => part is not null)
        );

    private static string Items(MapState state) =>
        state switch
        {
            JsonataMap { ItemReader: { } reader } => Read(reader),
            JsonPathMap { ItemReader: { } reader } => Read(reader),
            JsonataMap { Items: var items } when items.TryGetString(out var text) =>
                $"for each of {ExpressionText.Of(text)}",
            JsonataMap { Items: { IsArray: true, Count: var count } } => string.Create(
                CultureInfo.InvariantCulture,
                $"for each of {count} items"
            ),
            JsonPathMap { ItemsPath: { } path } => $"for each of {PathText.Of(path)}",
            _ => "for each item",
        };

    private static string Read(ItemReader reader) =>
        $"for each item from {reader.Resource[(reader.Resource.LastIndexOf(":::", StringComparison.Ordinal) + 3)..]}";

    private static string? Concurrency(MapState state)
    {
        var count = state switch
        {
            JsonataMap map => Amount(map.MaxConcurrency),
            JsonPathMap map => Amount(map.MaxConcurrency, map.MaxConcurrencyPath),
            _ => null,
        };
        return count switch
        {
            null or "0" => null,
            "1" => "one at a time",
            _ => $"{count} at a time",
        };
    }

    private static string? Batches(MapState state)
    {
        var size = state switch
        {
            JsonataMap { ItemBatcher: { } batcher } => Amount(batcher.MaxItemsPerBatch) ?? "",
            JsonPathMap { ItemBatcher: { } batcher } => Amount(batcher.MaxItemsPerBatch, batcher.MaxItemsPerBatchPath)
                ?? "",
            _ => null,
        };
        return size switch
        {
            null => null,
            "" => "in batches",
            _ => $"in batches of {size}",
        };
    }

    private static string? Amount(Computed<long>? amount) =>
        amount?.Expression is { } expression ? ExpressionText.Of(expression) : Amount(amount?.Literal, null);

    private static string? Amount(long? amount, string? path) =>
        amount?.ToString(CultureInfo.InvariantCulture) ?? (path is null ? null : PathText.Of(path));
}
