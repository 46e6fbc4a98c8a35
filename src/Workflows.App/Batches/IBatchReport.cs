using Workflows.App.Output;

namespace Workflows.App.Batches;

/// <summary>Tells the user about the runs of a batch.</summary>
internal interface IBatchReport
{
    /// <summary>A run is about to begin; gives what is told about it meanwhile.</summary>
    IRunReport Begin(InputFile file);

    /// <summary>A run has ended.</summary>
    void OnEnd(FileRun run);

    /// <summary>The batch is over; it has fewer runs than inputs if it was stopped.</summary>
    void OnEnd(IReadOnlyList<FileRun> runs);
}
