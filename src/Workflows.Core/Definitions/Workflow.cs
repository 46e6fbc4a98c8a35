using System.Text.Json;

namespace Workflows;

/// <summary>A workflow: a name, a definition, and the tasks that it calls.</summary>
/// <remarks>
/// What is wrong with a workflow is collected in <see cref="Diagnostics"/> and never thrown, so that a workflow can be
/// a static field.
/// </remarks>
public abstract record Workflow
{
    private protected Workflow(string name, StateMachine definition, Type inputType, Type outputType)
    {
        Name = name;
        Definition = definition;
        InputType = inputType;
        OutputType = outputType;
    }

    /// <summary>The name, unique in a program; deployed it is the state machine's.</summary>
    public string Name { get; init; }

    /// <summary>The definition.</summary>
    public StateMachine Definition { get; init; }

    /// <summary>The type of the input.</summary>
    public Type InputType { get; }

    /// <summary>The type of the output.</summary>
    public Type OutputType { get; }

    /// <summary>The tasks that the definition calls as <c>${Name}</c>.</summary>
    public EquatableArray<TaskDefinition> Tasks { get; init; } = [];

    /// <summary>How input and output become JSON. Default: <see cref="WorkflowJson.Options"/>.</summary>
    public JsonSerializerOptions JsonOptions { get; init; } = WorkflowJson.Options;

    /// <summary>What is wrong with the workflow's parts.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        [
            .. Tasks.SelectMany(TaskRules.Check),
            .. Tasks
                .GroupBy(t => t.Name, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => new Diagnostic(
                    TaskRules.Code,
                    DiagnosticSeverity.Error,
                    $"Workflow \"{Name}\" has {g.Count()} tasks called \"{g.Key}\"."
                )),
        ];

    /// <summary>Reads an input, so that a wrong one is refused before anything runs.</summary>
    /// <exception cref="JsonException">The JSON is no <see cref="InputType"/>; the message names the field.</exception>
    public void CheckInput(Json input) => WorkflowJson.FromJson(input, InputType, JsonOptions);
}

/// <summary>A workflow with the types of its input and output.</summary>
/// <typeparam name="TIn">The type of the input.</typeparam>
/// <typeparam name="TOut">The type of the output.</typeparam>
public sealed record Workflow<TIn, TOut> : Workflow
{
    /// <summary>A workflow over a definition.</summary>
    public Workflow(string name, StateMachine definition)
        : base(name, definition, typeof(TIn), typeof(TOut)) { }
}
