namespace Workflows.App.Input;

/// <summary>The program's workflows by name.</summary>
internal sealed class WorkflowCatalog : IWorkflowFinder
{
    public WorkflowCatalog(IReadOnlyList<Workflow> workflows)
    {
        ArgumentNullException.ThrowIfNull(workflows);
        var twice = workflows.GroupBy(w => w.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"Two workflows are called \"{twice.Key}\".", nameof(workflows));
        }
        Workflows = workflows;
    }

    public string ArgumentName => "NAME";

    public string ArgumentDescription => "The workflow's name.";

    public string ArgumentsDescription => "The workflows' names. Default: all workflows.";

    public IReadOnlyList<Workflow> Workflows { get; }

    /// <summary>The workflow of a name.</summary>
    /// <exception cref="UsageException">There is none; the message offers the nearest names.</exception>
    public Workflow Find(string argument) =>
        Workflows.FirstOrDefault(w => string.Equals(w.Name, argument, StringComparison.Ordinal))
        ?? throw new UsageException(
            $"There is no workflow \"{argument}\"; {Nearest.Offer(argument, [.. Workflows.Select(w => w.Name)])}"
        );

    public IReadOnlyList<Workflow> FindAll(IReadOnlyList<string> arguments) =>
        arguments.Count == 0 ? Workflows : [.. arguments.Select(Find)];
}
