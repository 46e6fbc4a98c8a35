namespace Workflows;

/// <summary>
/// States and the one to start at: what a state machine, a branch of a Parallel state and the processor of a Map state
/// have in common.
/// </summary>
public abstract record StateFlow
{
    private protected StateFlow() { }

    /// <summary>What this is for, in words.</summary>
    public string? Comment { get; init; }

    /// <summary>The name of the state that runs first.</summary>
    public required string StartAt { get; init; }

    /// <summary>The states, in the order in which they are written.</summary>
    public required StateList States { get; init; }

    /// <summary>Fields that the language does not know, kept as they were read; <see cref="Json.Undefined"/> if there are none.</summary>
    public Json UnknownFields { get; init; }
}

/// <summary>One branch of a <see cref="ParallelState"/>.</summary>
public sealed record Branch : StateFlow;
