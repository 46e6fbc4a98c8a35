using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>How the events of a Task state name its resource, and which events there are.</summary>
/// <param name="ResourceType">The service, such as <c>lambda</c>; none for a function called by its own ARN.</param>
/// <param name="Resource">The service's action, such as <c>invoke</c>; the ARN of a function called by it.</param>
internal sealed record TaskResourceName(string? ResourceType, string Resource)
{
    private const string ServicePrefix = "arn:aws:states:::";

    /// <summary>Takes <c>arn:aws:states:::sqs:sendMessage.waitForTaskToken</c> apart; any other resource is a function.</summary>
    public static TaskResourceName Of(string resource)
    {
        var last = resource.LastIndexOf(':');
        return resource.StartsWith(ServicePrefix, StringComparison.Ordinal) && last > ServicePrefix.Length
            ? new TaskResourceName(resource[ServicePrefix.Length..last], resource[(last + 1)..])
            : new TaskResourceName(null, resource);
    }

    /// <summary>Whether the work is answered by a task token, after it has been submitted.</summary>
    public bool IsCallback =>
        ResourceType is not null && Resource.EndsWith(".waitForTaskToken", StringComparison.Ordinal);

    public HistoryEventType Scheduled =>
        ResourceType is null ? HistoryEventType.LambdaFunctionScheduled : HistoryEventType.TaskScheduled;

    public HistoryEventType Started =>
        ResourceType is null ? HistoryEventType.LambdaFunctionStarted : HistoryEventType.TaskStarted;

    public HistoryEventType Succeeded =>
        ResourceType is null ? HistoryEventType.LambdaFunctionSucceeded : HistoryEventType.TaskSucceeded;

    public HistoryEventType Failed =>
        ResourceType is null ? HistoryEventType.LambdaFunctionFailed : HistoryEventType.TaskFailed;

    public HistoryEventType TimedOut =>
        ResourceType is null ? HistoryEventType.LambdaFunctionTimedOut : HistoryEventType.TaskTimedOut;
}
