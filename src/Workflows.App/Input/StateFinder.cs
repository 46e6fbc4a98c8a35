namespace Workflows.App.Input;

/// <summary>Finds a state of a definition by its name.</summary>
internal static class StateFinder
{
    /// <summary>The state of a name, at any depth; without a name the only state that there is.</summary>
    /// <exception cref="UsageException">There is none, or there are several; the message says which.</exception>
    public static State Find(StateMachine definition, string? name)
    {
        var states = definition.AllStates().ToList();
        if (name is null)
        {
            return states is [var only]
                ? only
                : throw new UsageException(
                    $"There are several states; choose one with --state: {string.Join(", ", states.Select(s => s.Name))}."
                );
        }
        return states.Find(s => s.Name == name)
            ?? throw new UsageException(
                $"There is no state \"{name}\"; {Nearest.Offer(name, [.. states.Select(s => s.Name)])}"
            );
    }
}
