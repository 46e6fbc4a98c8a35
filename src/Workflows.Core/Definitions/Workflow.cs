using System.Text.Json;

namespace Workflows;

/// <summary>A workflow: a name, a definition, the tasks that it calls, and what starts it.</summary>
/// <remarks>
/// What is wrong with a workflow is collected in <see cref="Diagnostics"/> and never thrown, so that a workflow can be
/// a static field. One that has a <see cref="Source"/> is compiled when its definition, tasks or diagnostics are first
/// asked for.
/// </remarks>
public abstract record Workflow
{
    private DeferredBody body;

    private protected Workflow(string name, StateMachine definition, Type inputType, Type outputType)
        : this(name, new DeferredBody(() => new WorkflowBody(definition, [], [])), inputType, outputType) { }

    private protected Workflow(string name, WorkflowSource source, Type inputType, Type outputType)
        : this(name, new DeferredBody(() => source.Compile(name)), inputType, outputType) => Source = source;

    private Workflow(string name, DeferredBody body, Type inputType, Type outputType)
    {
        Name = name;
        this.body = body;
        InputType = inputType;
        OutputType = outputType;
    }

    /// <summary>The name, unique in a program; deployed it is the state machine's.</summary>
    public string Name { get; init; }

    /// <summary>What the workflow is compiled from; <see langword="null"/> if it was given as a definition.</summary>
    public WorkflowSource? Source { get; }

    /// <summary>The definition.</summary>
    /// <exception cref="DefinitionException">The source has errors; they are among the <see cref="Diagnostics"/>.</exception>
    public StateMachine Definition
    {
        get => body.Value.Definition ?? throw new DefinitionException(body.Value.Diagnostics);
        init => body = body.With(b => b with { Definition = value });
    }

    /// <summary>The type of the input.</summary>
    public Type InputType { get; }

    /// <summary>The type of the output.</summary>
    public Type OutputType { get; }

    /// <summary>The tasks that the definition calls as <c>${Name}</c>.</summary>
    public EquatableArray<TaskDefinition> Tasks
    {
        get => body.Value.Tasks;
        init => body = body.With(b => b with { Tasks = value });
    }

    /// <summary>How input and output become JSON. Default: <see cref="WorkflowJson.Options"/>.</summary>
    public JsonSerializerOptions JsonOptions { get; init; } = WorkflowJson.Options;

    /// <summary>The type of the executions. Default: <see cref="ExecutionType.Standard"/>.</summary>
    public ExecutionType Type { get; init; } = ExecutionType.Standard;

    /// <summary>What starts the workflow, apart from a caller.</summary>
    public EquatableArray<Trigger> Triggers { get; init; } = [];

    /// <summary>Whether other programs may subscribe to the workflow's ends. Default: they may not.</summary>
    public bool IsExported { get; init; }

    /// <summary>Whether a processor reads the events of the executions from their log. Default: none does.</summary>
    public bool ProcessesEvents { get; init; }

    /// <summary>The tags of the deployed state machine.</summary>
    public EquatableArray<Tag> Tags { get; init; } = [];

    /// <summary>What is wrong with the workflow: its source, its tasks, its triggers and tags.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        [.. body.Value.Diagnostics, .. Tasks.SelectMany(TaskRules.Check), .. WorkflowRules.Check(this)];

    /// <summary>What the workflow does, as it was made.</summary>
    internal WorkflowBody Body => body.Value;

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

    /// <summary>A workflow that is compiled from a source when it is first needed.</summary>
    public Workflow(string name, WorkflowSource source)
        : base(name, source, typeof(TIn), typeof(TOut)) { }
}
