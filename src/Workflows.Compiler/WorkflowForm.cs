namespace Workflows.Compiler;

/// <summary>A whole workflow in the compiler's own form.</summary>
/// <param name="Name">The workflow's name.</param>
/// <param name="Input">The variable that holds the input.</param>
/// <param name="Body">What the workflow does; its value is the output.</param>
public sealed record WorkflowForm(string Name, Variable Input, Step Body);
