namespace Workflows.Compiler;

/// <summary>Copies of a workflow with one property changed: what C# writes as <c>workflow with { … }</c>, for languages that cannot.</summary>
public static class WorkflowChanges
{
    /// <summary>The workflow with one more trigger.</summary>
    public static Workflow<TIn, TOut> WithTrigger<TIn, TOut>(Workflow<TIn, TOut> workflow, Trigger trigger) =>
        workflow with
        {
            Triggers = [.. workflow.Triggers, trigger],
        };

    /// <summary>The workflow, with others allowed to subscribe to it.</summary>
    public static Workflow<TIn, TOut> WithExport<TIn, TOut>(Workflow<TIn, TOut> workflow) =>
        workflow with
        {
            IsExported = true,
        };

    /// <summary>The workflow, with its events processed.</summary>
    public static Workflow<TIn, TOut> WithEventProcessing<TIn, TOut>(Workflow<TIn, TOut> workflow) =>
        workflow with
        {
            ProcessesEvents = true,
        };

    /// <summary>The workflow with another type of executions.</summary>
    public static Workflow<TIn, TOut> WithType<TIn, TOut>(Workflow<TIn, TOut> workflow, ExecutionType type) =>
        workflow with
        {
            Type = type,
        };

    /// <summary>The workflow with more tags.</summary>
    public static Workflow<TIn, TOut> WithTags<TIn, TOut>(Workflow<TIn, TOut> workflow, IEnumerable<Tag> tags) =>
        workflow with
        {
            Tags = [.. workflow.Tags, .. tags],
        };
}
