using Workflows.Asl;

namespace Workflows;

/// <summary>What a workflow does: its definition, the tasks that it calls, and what is wrong with it.</summary>
/// <param name="Definition">The definition; <see langword="null"/> if the source has errors, which are among the diagnostics.</param>
/// <param name="Tasks">The tasks that the definition calls as <c>${Name}</c>.</param>
/// <param name="Diagnostics">What was found while the definition was made.</param>
public sealed record WorkflowBody(
    StateMachine? Definition,
    EquatableArray<TaskDefinition> Tasks,
    EquatableArray<Diagnostic> Diagnostics
)
{
    /// <summary>
    /// What could be made of a definition that has errors: it is checked further, and never run. Default: nothing.
    /// </summary>
    public StateMachine? Draft { get; init; }

    /// <summary>Where the definition's fields stand in its source. Default: not known.</summary>
    public DefinitionPlaces? Places { get; init; }
}

/// <summary>Something that a workflow's body is compiled from, such as a function of a programming language.</summary>
public abstract class WorkflowSource
{
    /// <summary>Makes the body. Called once, when the body is first asked for; never throws because of what the source says.</summary>
    /// <param name="workflow">The workflow's name, for messages.</param>
    public abstract WorkflowBody Compile(string workflow);
}
