using Member = (string Key, Workflows.Json Value);

namespace Workflows.Engine.History;

/// <summary>The details of an event in the form of the API: what the event's type has, and JSON as text.</summary>
internal static class HistoryEventDetails
{
    /// <summary>The details; <see cref="Json.Undefined"/> for a type that has none.</summary>
    public static Json Of(HistoryEvent what, string region) =>
        what switch
        {
            ExecutionStartedEvent started => Json.Object([
                .. Data("input", started.Input),
                ("roleArn", started.RoleArn),
            ]),
            ExecutionSucceededEvent succeeded => Json.Object([.. Data("output", succeeded.Output)]),
            ExecutionEndedEvent ended => Json.Object([.. Failure(ended.Error, ended.Cause)]),
            StateEnteredEvent entered => Json.Object([("name", entered.Name), .. Data("input", entered.Input)]),
            StateExitedEvent exited => Exited(exited),
            EvaluationFailedEvent failed => Json.Object([
                .. Failure(failed.Error, failed.Cause),
                ("location", Optional(failed.Location)),
                ("state", failed.State),
            ]),
            TaskEvent task => Task(task, region),
            MapStateStartedEvent started => Json.Object(("length", started.Length)),
            MapRunStartedEvent started => Json.Object(("mapRunArn", started.MapRunArn)),
            MapRunFailedEvent failed => Json.Object([.. Failure(failed.Error, failed.Cause)]),
            MapIterationEvent iteration => Json.Object(("name", iteration.Name), ("index", iteration.Index)),
            _ => Json.Undefined,
        };

    private static Json Exited(StateExitedEvent exited)
    {
        var variables = exited.AssignedVariables;
        return variables.Count == 0
            ? Json.Object([("name", exited.Name), .. Data("output", exited.Output)])
            : Json.Object([
                ("name", exited.Name),
                .. Data("output", exited.Output),
                ("assignedVariables", Texts(variables)),
                ("assignedVariablesDetails", NotTruncated),
            ]);
    }

    private static Json Task(TaskEvent task, string region)
    {
        Member[] names = [("resourceType", Optional(task.ResourceType)), ("resource", task.Resource)];
        Member[] limits =
        [
            ("timeoutInSeconds", Optional(task.TimeoutInSeconds)),
            ("heartbeatInSeconds", Optional(task.HeartbeatInSeconds)),
            ("taskCredentials", Credentials(task.Credentials)),
        ];
        return task.Type switch
        {
            HistoryEventType.TaskScheduled => Json.Object([
                .. names,
                ("region", region),
                ("parameters", task.Parameters.ToString()),
                .. limits,
            ]),
            HistoryEventType.LambdaFunctionScheduled or HistoryEventType.ActivityScheduled => Json.Object([
                .. names,
                .. Data("input", task.Parameters),
                .. limits,
            ]),
            HistoryEventType.TaskStarted or HistoryEventType.TaskSubmitted or HistoryEventType.TaskSucceeded =>
                Json.Object([.. names, .. Data("output", task.Output)]),
            HistoryEventType.TaskFailed or HistoryEventType.TaskTimedOut => Json.Object([
                .. names,
                .. Failure(task.Error, task.Cause),
            ]),
            HistoryEventType.LambdaFunctionStarted => Json.Undefined,
            _ => Json.Object([.. Data("output", task.Output), .. Failure(task.Error, task.Cause)]),
        };
    }

    /// <summary>A value as JSON text, and that none of it is left out; nothing if there is no value.</summary>
    private static Member[] Data(string name, Json value) =>
        value.IsUndefined ? [] : [(name, value.ToString()), ($"{name}Details", NotTruncated)];

    private static Member[] Failure(string? error, string? cause) =>
        [("error", Optional(error)), ("cause", Optional(cause))];

    private static Json Credentials(Json credentials) =>
        credentials.IsUndefined ? Json.Undefined : Json.Object(("roleArn", credentials["RoleArn"]));

    private static Json Texts(Json variables)
    {
        var texts = new JsonObjectBuilder(variables.Count);
        for (var i = 0; i < variables.Count; i++)
        {
            texts.Set(variables.Keys[i], variables.Values[i].ToString());
        }
        return texts.ToJson();
    }

    private static Json NotTruncated => Json.Object(("truncated", false));

    private static Json Optional(string? text) => text is null ? Json.Undefined : text;

    private static Json Optional(long? number) => number is { } known ? known : Json.Undefined;
}
