using Workflows.Jsonata.Types;

namespace Workflows.DataFlow.Types;

/// <summary>A state's call of a task whose types are known.</summary>
/// <param name="Task">The task.</param>
/// <param name="Payload">The field of the state's arguments that holds what is sent; none if it cannot be seen, empty if it is all of them.</param>
/// <param name="Required">What the task requires.</param>
/// <param name="Result">What the call gives.</param>
internal sealed record TaskUse(TaskDefinition Task, string? Payload, JsonType Required, JsonType Result)
{
    /// <summary>The call that a state makes; <see langword="null"/> if it calls none of the tasks.</summary>
    public static TaskUse? Of(TaskState state, IReadOnlyDictionary<string, TaskDefinition> tasks)
    {
        var arguments = state switch
        {
            JsonataTask jsonata => jsonata.Arguments,
            JsonPathTask jsonPath => jsonPath.Parameters,
            _ => default,
        };
        return state.Resource.Text switch
        {
            TaskCall.LambdaInvoke => Find(arguments["FunctionName"], "Payload"),
            TaskCall.SendMessage => Find(arguments["QueueUrl"], "MessageBody"),
            // The payload of a container is a text.
            TaskCall.RunTask => Find(arguments["TaskDefinition"], null),
            { } symbol => Find(symbol, ""),
            _ => null,
        };

        TaskUse? Find(Json symbol, string? payload) =>
            symbol.TryGetString(out var name) && tasks.TryGetValue(name, out var task)
                ? new TaskUse(
                    task,
                    payload,
                    ContractTypes.Read(task.InputType, task.JsonOptions),
                    Answer(state, ContractTypes.Written(task.OutputType, task.JsonOptions))
                )
                : null;
    }

    /// <summary>The argument that the task gets, given the state's arguments; <see langword="null"/> if it cannot be told.</summary>
    public JsonType? Argument(JsonType arguments)
    {
        if (Payload is null)
        {
            return null;
        }
        var payload = Payload.Length == 0 ? arguments : arguments.Field(Payload);
        var meta = payload.Field("meta");
        // A payload of our own form carries the argument as its data; any other is the argument.
        return meta.IsSurelyAbsent ? payload
            : meta.MayBeAbsent ? null
            : payload.Field("data");
    }

    /// <summary>What the state gets of the task's result.</summary>
    private static JsonType Answer(TaskState state, JsonType output) =>
        state.Resource.Text is TaskCall.LambdaInvoke ? JsonType.AnyObject.With("Payload", output) : output;
}
