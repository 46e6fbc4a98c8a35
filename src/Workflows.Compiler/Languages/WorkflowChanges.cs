namespace Workflows.Compiler;

/// <summary>Copies of a workflow with one property changed: what C# writes as <c>workflow with { … }</c>, for languages that cannot.</summary>
internal static class WorkflowChanges
{
    public static Workflow<TIn, TOut> WithTrigger<TIn, TOut>(Workflow<TIn, TOut> workflow, Trigger trigger) =>
        workflow with
        {
            Triggers = [.. workflow.Triggers, trigger],
        };

    public static Workflow<TIn, TOut> WithExport<TIn, TOut>(Workflow<TIn, TOut> workflow) =>
        workflow with
        {
            IsExported = true,
        };

    public static Workflow<TIn, TOut> WithEventProcessing<TIn, TOut>(Workflow<TIn, TOut> workflow) =>
        workflow with
        {
            ProcessesEvents = true,
        };

    public static Workflow<TIn, TOut> WithType<TIn, TOut>(Workflow<TIn, TOut> workflow, ExecutionType type) =>
        workflow with
        {
            Type = type,
        };

    public static Workflow<TIn, TOut> WithTags<TIn, TOut>(Workflow<TIn, TOut> workflow, IEnumerable<Tag> tags) =>
        workflow with
        {
            Tags = [.. workflow.Tags, .. tags],
        };
}
