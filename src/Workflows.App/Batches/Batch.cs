using Workflows.App.Running;

namespace Workflows.App.Batches;

/// <summary>Runs a workflow on each of a number of inputs, one after the other.</summary>
internal static class Batch
{
    /// <summary>Runs the inputs in their order; gives whether all runs went as expected.</summary>
    public static async Task<bool> RunAsync(
        PreparedWorkflow workflow,
        IReadOnlyList<InputFile> files,
        IBatchReport report,
        CancellationToken cancellation
    )
    {
        var runs = new List<FileRun>();
        foreach (var file in files.TakeWhile(_ => !cancellation.IsCancellationRequested))
        {
            var run = new FileRun(file, await workflow.RunAsync(file.Input, report.Begin(file), cancellation));
            runs.Add(run);
            report.OnEnd(run);
        }
        report.OnEnd(runs);
        return runs.Count == files.Count && runs.TrueForAll(r => r.IsAsExpected);
    }
}
