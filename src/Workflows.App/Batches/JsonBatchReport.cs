using Workflows.App.Output;

namespace Workflows.App.Batches;

/// <summary>Only the results, one JSON array on standard output.</summary>
internal sealed class JsonBatchReport(AppConsole console) : IBatchReport
{
    public IRunReport Begin(InputFile file) => new QuietReport(console.Error);

    public void OnEnd(FileRun run) { }

    public void OnEnd(IReadOnlyList<FileRun> runs) =>
        console.Output.WriteLine(Json.Array(runs.Select(Document)).ToString(indented: true));

    private static Json Document(FileRun run) =>
        Json.Object([
            ("file", run.File.Name),
            .. JsonReport.Fields(run.Result),
            ("asExpected", run.IsAsExpected ? Json.True : Json.False),
        ]);
}
