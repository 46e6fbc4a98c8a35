using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>The items in one object.</summary>
internal sealed class ObjectDataset(ItemFormat format) : Dataset
{
    public override IAsyncEnumerable<MapItem> ReadAsync(
        IObjectStore store,
        Json arguments,
        CancellationToken cancellation
    ) => ReadEachAsync(store, new[] { ObjectPlace.Of(arguments) }.ToAsyncEnumerable(), format, cancellation);
}
