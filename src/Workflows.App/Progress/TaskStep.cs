using Workflows.Engine.History;

namespace Workflows.App.Progress;

/// <summary>The steps of a Task state's attempt; services, functions and activities have event types of their own for each.</summary>
internal enum TaskStep
{
    Scheduled,
    Started,
    Submitted,
    Succeeded,
    Failed,
    TimedOut,
}

/// <summary>The step that an event tells of.</summary>
internal static class TaskSteps
{
    public static TaskStep Step(this TaskEvent what) =>
        what.Type switch
        {
            HistoryEventType.TaskScheduled
            or HistoryEventType.LambdaFunctionScheduled
            or HistoryEventType.ActivityScheduled => TaskStep.Scheduled,
            HistoryEventType.TaskSubmitted => TaskStep.Submitted,
            HistoryEventType.TaskSucceeded
            or HistoryEventType.LambdaFunctionSucceeded
            or HistoryEventType.ActivitySucceeded => TaskStep.Succeeded,
            HistoryEventType.TaskFailed or HistoryEventType.LambdaFunctionFailed or HistoryEventType.ActivityFailed =>
                TaskStep.Failed,
            HistoryEventType.TaskTimedOut
            or HistoryEventType.LambdaFunctionTimedOut
            or HistoryEventType.ActivityTimedOut => TaskStep.TimedOut,
            _ => TaskStep.Started,
        };
}
