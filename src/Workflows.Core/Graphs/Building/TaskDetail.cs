namespace Workflows.Graphs;

/// <summary>What there is to say about a Task beside the state's name.</summary>
internal static class TaskDetail
{
    /// <summary>What is called, and by which action; nothing if the name has said it.</summary>
    /// <param name="state">The state's name.</param>
    /// <param name="target">What it calls.</param>
    /// <param name="task">The task of the workflow that this is, if it is one.</param>
    public static string? Of(string state, CallCaption target, TaskDefinition? task)
    {
        var name = task?.Name ?? (target.Name is { } written ? Short(written) : null);
        var action = task is null ? target.Action : Service(task.Service);
        var said = string.Equals(name, state, StringComparison.OrdinalIgnoreCase);
        var detail = string.Join(' ', new[] { action, said ? null : name }.Where(static part => part is not null));
        return detail.Length == 0 ? null : detail;
    }

    /// <summary>Where a task runs; nothing where nearly all of them do.</summary>
    private static string? Service(TaskService service) =>
        service switch
        {
            TaskService.Ecs => "ecs",
            TaskService.EcsWorker => "ecs:worker",
            _ => null,
        };

    /// <summary>The name itself: <c>Charge</c> of <c>${Charge}</c>, of an ARN or an address that holds it.</summary>
    private static string Short(string name)
    {
        if (name.StartsWith("${", StringComparison.Ordinal) && name.EndsWith('}'))
        {
            return name[2..^1];
        }
        // arn:partition:service:region:account:rest
        return name.Split(':', 6) switch
        {
            ["arn", _, _, _, _, var rest] => OfArn(rest),
            ["https" or "http", ..] => name[(name.LastIndexOf('/') + 1)..],
            // A function may carry a version or an alias.
            [var function, _] => function,
            _ => name,
        };
    }

    /// <summary>The name in <c>kind/name:version</c>, <c>kind:name:version</c> or just <c>name</c>.</summary>
    private static string OfArn(string rest) =>
        rest.LastIndexOf('/') is var slash and >= 0
            ? rest[(slash + 1)..].Split(':')[0]
            : rest.Split(':') switch
            {
                [_, var name, ..] => name,
                _ => rest,
            };
}
