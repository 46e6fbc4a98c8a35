using System.Runtime.CompilerServices;
using System.Text;
using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>The data of an Athena query: a manifest names, a URI per line, the objects that hold the items.</summary>
/// <seealso href="https://docs.aws.amazon.com/athena/latest/ug/unload.html"/>
internal sealed class AthenaDataset(ItemFormat format) : Dataset
{
    public override async IAsyncEnumerable<MapItem> ReadAsync(
        IObjectStore store,
        Json arguments,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var manifest = await LoadAsync(store, ObjectPlace.Of(arguments), cancellation);
        var places = Places(Encoding.UTF8.GetString(manifest.Span)).ToAsyncEnumerable();
        await foreach (var item in ReadEachAsync(store, places, format, cancellation))
        {
            yield return item;
        }
    }

    private static IEnumerable<ObjectPlace> Places(string manifest)
    {
        var lines = new DelimitedText(manifest, ',');
        while (lines.TryReadRow(out var row))
        {
            yield return ObjectPlace.TryParse(row[0], out var place)
                ? place
                : throw new ObjectAccessException($"The manifest has a line that is no URI of an object: {row[0]}");
        }
    }
}
