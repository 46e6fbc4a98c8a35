namespace Workflows.App.Input;

/// <summary>The program's workflows by name.</summary>
internal sealed class WorkflowCatalog
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

    public IReadOnlyList<Workflow> Workflows { get; }

    /// <summary>The workflow of a name.</summary>
    /// <exception cref="UsageException">There is none; the message offers the nearest names.</exception>
    public Workflow Find(string name) =>
        Workflows.FirstOrDefault(w => string.Equals(w.Name, name, StringComparison.Ordinal))
        ?? throw new UsageException($"There is no workflow \"{name}\"; {Offer(name)}");

    private string Offer(string name)
    {
        var names = Workflows.Select(w => w.Name).ToList();
        var near = Nearest.To(name, names);
        return near.Count > 0
            ? $"did you mean {string.Join(" or ", near)}?"
            : names.Count switch
            {
                0 => "this program has none.",
                1 => $"the only one is {names[0]}.",
                _ => $"there are {string.Join(", ", names)}.",
            };
    }
}
