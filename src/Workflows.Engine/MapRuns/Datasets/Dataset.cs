using System.Runtime.CompilerServices;
using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>What an item reader reads, given the arguments of its action.</summary>
internal abstract class Dataset
{
    /// <summary>The items, read as they are asked for.</summary>
    /// <param name="store">Where the objects are.</param>
    /// <param name="arguments">The action's arguments.</param>
    /// <param name="cancellation">Signalled when the state has been given up.</param>
    /// <exception cref="ObjectAccessException">They cannot be read.</exception>
    public abstract IAsyncEnumerable<MapItem> ReadAsync(
        IObjectStore store,
        Json arguments,
        CancellationToken cancellation
    );

    /// <summary>The content of an object, not compressed.</summary>
    protected static async Task<ReadOnlyMemory<byte>> LoadAsync(
        IObjectStore store,
        ObjectPlace place,
        CancellationToken cancellation
    ) =>
        await store.GetAsync(place.Bucket, place.Key, cancellation) is { } content
            ? Compression.Remove(content)
            : throw new ObjectAccessException($"The specified key does not exist: {place}.");

    /// <summary>The items in each of the objects, one object after the other.</summary>
    protected static async IAsyncEnumerable<MapItem> ReadEachAsync(
        IObjectStore store,
        IAsyncEnumerable<ObjectPlace> places,
        ItemFormat format,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await foreach (var place in places.WithCancellation(cancellation))
        {
            foreach (var item in format.Read(await LoadAsync(store, place, cancellation), place.ToString()))
            {
                yield return item;
            }
        }
    }
}
