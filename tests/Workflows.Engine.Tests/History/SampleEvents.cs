using Workflows.Engine.History;

namespace Workflows.Engine.Tests.History;

/// <summary>Events as executions have them, with everything that their types can say.</summary>
internal static class SampleEvents
{
    private static readonly Json Value = Json.Object(("beans", "Yirgacheffe"), ("grams", 18.5));
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One event of each type.</summary>
    public static IReadOnlyList<HistoryEvent> OfEveryType { get; } =
    [.. Enum.GetValues<HistoryEventType>().Select((type, i) => Numbered(OfType(type), i))];

    private static HistoryEvent Numbered(HistoryEvent what, int index)
    {
        what.Place(index + 1, index, Start + TimeSpan.FromMilliseconds(250 * index));
        return what;
    }

    private static HistoryEvent OfType(HistoryEventType type)
    {
        var name = type.ToString();
        return type switch
        {
            HistoryEventType.ExecutionStarted => new ExecutionStartedEvent(Value, "arn:aws:iam::123456789012:role/r"),
            HistoryEventType.ExecutionSucceeded => new ExecutionSucceededEvent(Value),
            HistoryEventType.ExecutionFailed
            or HistoryEventType.ExecutionAborted
            or HistoryEventType.ExecutionTimedOut => new ExecutionEndedEvent(type, "E", "it failed"),
            HistoryEventType.EvaluationFailed => new EvaluationFailedEvent("A", "E", "it failed", "Output/x"),
            HistoryEventType.MapStateStarted => new MapStateStartedEvent(3),
            HistoryEventType.MapRunStarted => new MapRunStartedEvent("arn:aws:states:::mapRun:m/A:1"),
            HistoryEventType.MapRunFailed => new MapRunFailedEvent("E", "it failed"),
            _ when name.EndsWith("StateEntered", StringComparison.Ordinal) => new StateEnteredEvent(type, "A", Value),
            _ when name.EndsWith("StateExited", StringComparison.Ordinal) => new StateExitedEvent(
                type,
                "A",
                Value,
                Value
            ),
            _ when name.StartsWith("MapIteration", StringComparison.Ordinal) => new MapIterationEvent(type, "A", 2),
            HistoryEventType.TaskStateAborted => new HistoryEvent(type),
            _ when name.StartsWith("Task", StringComparison.Ordinal) => Task(type, "sqs", "sendMessage"),
            _ when name.StartsWith("Lambda", StringComparison.Ordinal) => Task(
                type,
                null,
                "arn:aws:lambda:::function:f"
            ),
            _ when name.StartsWith("Activity", StringComparison.Ordinal) => Task(
                type,
                null,
                "arn:aws:states:::activity:a"
            ),
            _ => new HistoryEvent(type),
        };
    }

    private static TaskEvent Task(HistoryEventType type, string? resourceType, string resource)
    {
        var bare = new TaskEvent(type, resourceType, resource);
        var name = type.ToString();
        return name.EndsWith("Scheduled", StringComparison.Ordinal)
                ? bare with
                {
                    Parameters = Value,
                    TimeoutInSeconds = 60,
                    HeartbeatInSeconds = name.StartsWith("Lambda", StringComparison.Ordinal) ? null : 5,
                    Credentials = name.StartsWith("Activity", StringComparison.Ordinal)
                        ? default
                        : Json.Object(("RoleArn", "arn:aws:iam::123456789012:role/other")),
                }
            : name.EndsWith("Succeeded", StringComparison.Ordinal) || type == HistoryEventType.TaskSubmitted
                ? bare with
                {
                    Output = Value,
                }
            : name.EndsWith("Started", StringComparison.Ordinal) ? bare
            : bare with { Error = "E", Cause = "it failed" };
    }
}
