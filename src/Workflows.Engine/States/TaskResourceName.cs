using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>How the events of a Task state name its resource, and which events there are.</summary>
/// <param name="ResourceType">The service, such as <c>lambda</c> or <c>aws-sdk:dynamodb</c>; none for a function or an activity called by its own ARN.</param>
/// <param name="Resource">The service's action, such as <c>invoke</c>; the ARN of a function or an activity.</param>
internal sealed record TaskResourceName(string? ResourceType, string Resource)
{
    private const string ServicePrefix = "arn:aws:states:::";
    private const string SecondVersion = ":2";

    private readonly EventTypes types =
        ResourceType is not null ? EventTypes.OfService
        : Resource.Contains(":activity:", StringComparison.Ordinal) ? EventTypes.OfActivity
        : EventTypes.OfFunction;

    /// <summary>Takes <c>arn:aws:states:::sqs:sendMessage.waitForTaskToken</c> apart; any other resource is a function or an activity.</summary>
    public static TaskResourceName Of(string resource)
    {
        var name = resource.EndsWith(SecondVersion, StringComparison.Ordinal)
            ? resource[..^SecondVersion.Length]
            : resource;
        var last = name.LastIndexOf(':');
        return resource.StartsWith(ServicePrefix, StringComparison.Ordinal) && last > ServicePrefix.Length
            ? new TaskResourceName(resource[ServicePrefix.Length..last], resource[(last + 1)..])
            : new TaskResourceName(null, resource);
    }

    /// <summary>Whether the work is answered by a task token, after it has been submitted.</summary>
    public bool IsCallback => IsOfPattern(".waitForTaskToken");

    /// <summary>Whether the work is submitted first, and its result awaited.</summary>
    public bool IsSubmitted => IsCallback || IsOfPattern(".sync") || IsOfPattern(".sync" + SecondVersion);

    /// <summary>How the service names the task when its result is too large.</summary>
    public string ShortName => ResourceType ?? Resource;

    public HistoryEventType Scheduled => types.Scheduled;

    public HistoryEventType Started => types.Started;

    public HistoryEventType Succeeded => types.Succeeded;

    public HistoryEventType Failed => types.Failed;

    public HistoryEventType TimedOut => types.TimedOut;

    private bool IsOfPattern(string suffix) =>
        ResourceType is not null && Resource.EndsWith(suffix, StringComparison.Ordinal);

    private sealed record EventTypes(
        HistoryEventType Scheduled,
        HistoryEventType Started,
        HistoryEventType Succeeded,
        HistoryEventType Failed,
        HistoryEventType TimedOut
    )
    {
        public static EventTypes OfService { get; } =
            new(
                HistoryEventType.TaskScheduled,
                HistoryEventType.TaskStarted,
                HistoryEventType.TaskSucceeded,
                HistoryEventType.TaskFailed,
                HistoryEventType.TaskTimedOut
            );

        public static EventTypes OfFunction { get; } =
            new(
                HistoryEventType.LambdaFunctionScheduled,
                HistoryEventType.LambdaFunctionStarted,
                HistoryEventType.LambdaFunctionSucceeded,
                HistoryEventType.LambdaFunctionFailed,
                HistoryEventType.LambdaFunctionTimedOut
            );

        public static EventTypes OfActivity { get; } =
            new(
                HistoryEventType.ActivityScheduled,
                HistoryEventType.ActivityStarted,
                HistoryEventType.ActivitySucceeded,
                HistoryEventType.ActivityFailed,
                HistoryEventType.ActivityTimedOut
            );
    }
}
