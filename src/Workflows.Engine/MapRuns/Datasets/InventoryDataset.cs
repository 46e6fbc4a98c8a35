using System.Runtime.CompilerServices;
using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>An S3 inventory: a manifest names the files, without headers, that list the objects; each of these is an item.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html"/>
internal sealed class InventoryDataset : Dataset
{
    public override async IAsyncEnumerable<MapItem> ReadAsync(
        IObjectStore store,
        Json arguments,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var manifest = await LoadManifestAsync(store, ObjectPlace.Of(arguments), cancellation);
        var format = new CsvFormat(Columns(manifest), ',');
        var bucket = ListsBucket(manifest);
        var lists = Lists(manifest).Select(key => new ObjectPlace(bucket, key)).ToAsyncEnumerable();
        await foreach (var item in ReadEachAsync(store, lists, format, cancellation))
        {
            yield return item;
        }
    }

    private static async Task<Json> LoadManifestAsync(
        IObjectStore store,
        ObjectPlace place,
        CancellationToken cancellation
    )
    {
        var content = await LoadAsync(store, place, cancellation);
        try
        {
            return Json.Parse(content.Span);
        }
        catch (JsonSyntaxException error)
        {
            throw new ObjectAccessException($"The manifest {place} is no JSON: {error.Message}", error);
        }
    }

    private static string[] Columns(Json manifest)
    {
        var format = ObjectPlace.Text(manifest, "fileFormat");
        return format == "CSV"
            ? ObjectPlace
                .Text(manifest, "fileSchema")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : throw new ObjectAccessException($"The inventory is in the format {format}; only CSV can be read.");
    }

    /// <summary>The bucket that holds the lists; the manifest gives its ARN.</summary>
    private static string ListsBucket(Json manifest)
    {
        var arn = ObjectPlace.Text(manifest, "destinationBucket");
        return arn[(arn.LastIndexOf(':') + 1)..];
    }

    private static List<string> Lists(Json manifest)
    {
        var keys = new List<string>(manifest["files"].Count);
        foreach (var file in manifest["files"].Items)
        {
            keys.Add(ObjectPlace.Text(file, "key"));
        }
        return keys;
    }
}
