namespace Workflows.Graphs;

/// <summary>What a task takes.</summary>
internal static class TaskParameters
{
    /// <summary>The fields of a task's input as JSON has them; none if the input is no object, or its type has no JSON form.</summary>
    public static EquatableArray<GraphParameter> Of(TaskDefinition task)
    {
        try
        {
            var fields = WorkflowJson.FieldsOf(task.InputType, task.JsonOptions);
            return [.. fields.Select(static f => new GraphParameter(f.Name, f.MayBeAbsent))];
        }
        catch (Exception error) when (error is InvalidOperationException or NotSupportedException)
        {
            return [];
        }
    }
}
