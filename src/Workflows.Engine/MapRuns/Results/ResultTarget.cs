using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>Where the results of a map run go.</summary>
/// <param name="Arguments">The bucket and the prefix to write to; <see cref="Json.Undefined"/> if they are the state's result.</param>
/// <param name="Transformation">What is shown of each child execution.</param>
/// <param name="Format">How it is written.</param>
internal sealed record ResultTarget(Json Arguments, ResultTransformation Transformation, ResultFormat Format)
{
    /// <summary>Whether the results are written to objects.</summary>
    public bool IsExported => !Arguments.IsUndefined;

    /// <summary>Gives the state's result; the results are written first, if they are to be.</summary>
    /// <param name="run">The run that waits.</param>
    /// <param name="name">The map run.</param>
    /// <param name="outcome">What came of it.</param>
    /// <exception cref="ObjectAccessException">They cannot be written.</exception>
    public async ValueTask<Json> TakeAsync(FlowRun run, MapRunName name, MapRunOutcome outcome)
    {
        if (!IsExported)
        {
            return Format.ToJson(Transformation.Apply(outcome.Children, name));
        }
        var files = new ResultFiles(
            run.Execution.Options.Objects,
            ObjectPlace.Text(Arguments, "Bucket"),
            Arguments["Prefix"].TryGetString(out var prefix) ? prefix : ""
        );
        var pending = outcome.Pending.ToArray();
        var key = "";
        var failure = await StoreOperation.RunAsync(
            run,
            async cancellation =>
                key = await files.WriteAsync(name, outcome.Children, pending, Transformation, Format, cancellation)
        );
        if (failure is not null)
        {
            throw new ObjectAccessException(failure);
        }
        return Json.Object(
            ("MapRunArn", name.Arn),
            ("ResultWriterDetails", Json.Object(("Bucket", files.Bucket), ("Key", key)))
        );
    }
}
