namespace Workflows.Engine.Tasks;

/// <summary>What does the work of Task states in a local run: bound handlers, recorded answers, anything.</summary>
public interface ITaskRunner
{
    /// <summary>
    /// Whether a Task state can be served, asked for each before a run starts; <see langword="null"/> if it can, else
    /// what is missing, as a sentence.
    /// </summary>
    string? Missing(TaskState state);

    /// <summary>
    /// Does the work. Must not throw: what goes wrong is a <see cref="TaskOutcome"/>. The calls of a Map or Parallel
    /// state run concurrently.
    /// </summary>
    Task<TaskOutcome> RunAsync(TaskRequest request);
}
