using System.Text;
using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>Writes the results of a map run: a file for each status that occurs, and a manifest that lists them.</summary>
/// <param name="Store">Where to write.</param>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">How the keys begin; empty for nothing.</param>
internal sealed record ResultFiles(IObjectStore Store, string Bucket, string Prefix)
{
    /// <summary>Writes the files; gives the key of the manifest.</summary>
    /// <param name="run">The map run.</param>
    /// <param name="children">The child executions that have ended.</param>
    /// <param name="pending">What those would have got that were never started.</param>
    /// <param name="transformation">What is written of each.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="cancellation">Signalled when the state has been given up.</param>
    public async Task<string> WriteAsync(
        MapRunName run,
        IReadOnlyCollection<ChildResult> children,
        IReadOnlyCollection<ChildInput> pending,
        ResultTransformation transformation,
        ResultFormat format,
        CancellationToken cancellation
    )
    {
        var folder = Prefix.Length == 0 ? $"{run.Id}/" : $"{Prefix.TrimEnd('/')}/{run.Id}/";
        var succeeded = transformation.Apply(children.Where(static c => c.IsSuccess), run);
        var failed = transformation.Apply(children.Where(static c => !c.IsSuccess), run);
        var manifest = Json.Object(
            ("DestinationBucket", Bucket),
            ("MapRunArn", run.Arn),
            (
                "ResultFiles",
                Json.Object(
                    ("FAILED", await PutAsync("FAILED", failed)),
                    ("PENDING", await PutAsync("PENDING", pending.Select(Describe))),
                    ("SUCCEEDED", await PutAsync("SUCCEEDED", succeeded))
                )
            )
        );
        var key = folder + "manifest.json";
        await Store.PutAsync(Bucket, key, Encoding.UTF8.GetBytes(manifest.ToString()), cancellation);
        return key;

        async Task<Json> PutAsync(string status, IEnumerable<Json> results)
        {
            var all = results.ToArray();
            if (all.Length == 0)
            {
                return Json.EmptyArray;
            }
            var file = $"{folder}{status}_0.{format.Extension}";
            var content = format.ToBytes(all);
            await Store.PutAsync(Bucket, file, content, cancellation);
            return Json.Array(Json.Object(("Key", file), ("Size", content.Length)));
        }
    }

    private static Json Describe(ChildInput pending) =>
        Json.Object(
            ("Input", pending.Input.ToString()),
            ("InputDetails", Json.Object(("Included", true))),
            ("Status", "PENDING")
        );
}
