namespace Workflows.Graphs;

/// <summary>The picture of a workflow, before it has a form: what there is to draw, and what leads where.</summary>
/// <remarks>
/// A definition that is wrong has a picture too. A target that does not exist is a <see cref="MissingNode"/>.
/// </remarks>
/// <param name="Name">The workflow's name.</param>
/// <param name="Comment">What the workflow is for, in words.</param>
/// <param name="Flow">Its states.</param>
public sealed record WorkflowGraph(string Name, string? Comment, GraphFlow Flow)
{
    /// <summary>The picture of a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="name">What the picture is called.</param>
    public static WorkflowGraph Of(StateMachine definition, string name)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(name);
        return new WorkflowGraph(name, definition.Comment, GraphBuilder.Build(definition, []));
    }

    /// <summary>The picture of a workflow: its definition, and what its tasks take.</summary>
    /// <exception cref="DefinitionException">The workflow's source has errors, so that it has no definition.</exception>
    public static WorkflowGraph Of(Workflow workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        var definition = workflow.Definition;
        return new WorkflowGraph(workflow.Name, definition.Comment, GraphBuilder.Build(definition, workflow.Tasks));
    }
}

/// <summary>What is drawn together: a whole workflow, a branch of a Parallel state, the processor of a Map state.</summary>
/// <param name="Nodes">The mark of the start, the states in the order of the definition, missing targets, the mark of the end.</param>
/// <param name="Edges">What leads where, in the order of the states; both ends are nodes of this flow.</param>
public sealed record GraphFlow(EquatableArray<GraphNode> Nodes, EquatableArray<GraphEdge> Edges);
