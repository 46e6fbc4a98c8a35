namespace Workflows;

/// <summary>What a workflow does: its definition, the tasks that it calls, and what is wrong with it.</summary>
/// <param name="Definition">The definition; <see langword="null"/> if the source has errors, which are among the diagnostics.</param>
/// <param name="Tasks">The tasks that the definition calls as <c>${Name}</c>.</param>
/// <param name="Diagnostics">What was found while the definition was made.</param>
public sealed record WorkflowBody(
    StateMachine? Definition,
    EquatableArray<TaskDefinition> Tasks,
    EquatableArray<Diagnostic> Diagnostics
);

/// <summary>Something that a workflow's body is compiled from, such as a function of a programming language.</summary>
public abstract class WorkflowSource
{
    /// <summary>Makes the body. Called once, when the body is first asked for; never throws because of what the source says.</summary>
    /// <param name="workflow">The workflow's name, for messages.</param>
    public abstract WorkflowBody Compile(string workflow);
}
