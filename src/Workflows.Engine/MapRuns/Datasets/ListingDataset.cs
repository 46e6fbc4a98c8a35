using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>The objects of a bucket: each is an item, or holds items.</summary>
/// <param name="format">How the objects hold items; <see langword="null"/> if what the listing says of each is the item.</param>
internal sealed class ListingDataset(ItemFormat? format) : Dataset
{
    public override IAsyncEnumerable<MapItem> ReadAsync(
        IObjectStore store,
        Json arguments,
        CancellationToken cancellation
    )
    {
        var bucket = ObjectPlace.Text(arguments, "Bucket");
        var objects = store
            .ListAsync(bucket, TextOr(arguments["Prefix"], ""), cancellation)
            .Where(StartsAfter(TextOr(arguments["StartAfter"], "")));
        if (format is null)
        {
            var source = ObjectPlace.BucketUri(bucket);
            return objects.Select(o => new MapItem(Describe(o), source));
        }
        return ReadEachAsync(store, objects.Select(o => new ObjectPlace(bucket, o.Key)), format, cancellation);
    }

    private static string TextOr(Json value, string otherwise) => value.TryGetString(out var text) ? text : otherwise;

    private static Func<ObjectSummary, bool> StartsAfter(string key) => o => ObjectKeys.Order.Compare(o.Key, key) > 0;

    private static Json Describe(ObjectSummary summary) =>
        Json.Object(
            ("Etag", $"\"{summary.ETag}\""),
            ("Key", summary.Key),
            ("LastModified", summary.LastModified.ToUnixTimeSeconds()),
            ("Size", summary.Size),
            ("StorageClass", summary.StorageClass)
        );
}
