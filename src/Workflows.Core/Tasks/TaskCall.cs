namespace Workflows;

/// <summary>How a state calls a task: the resource, the payload, and what is taken from the answer.</summary>
public static class TaskCall
{
    /// <summary>The resource that calls a Lambda function.</summary>
    public const string LambdaInvoke = "arn:aws:states:::lambda:invoke";

    /// <summary>
    /// Errors of the Lambda service itself, which have nothing to do with the function's code and are worth another try.
    /// </summary>
    private static readonly Retrier ServiceErrors = new()
    {
        ErrorEquals =
        [
            "Lambda.ServiceException",
            "Lambda.AWSLambdaException",
            "Lambda.SdkClientException",
            "Lambda.TooManyRequestsException",
        ],
        IntervalSeconds = 2,
        MaxAttempts = 6,
        BackoffRate = 2,
    };

    /// <summary>
    /// A state that calls the function with an argument, and whose output is the function's result. It has the task's
    /// timeout and heartbeat, and retries errors of the Lambda service.
    /// </summary>
    /// <param name="task">A task on Lambda.</param>
    /// <param name="argument">The argument: a value in which strings <c>{% … %}</c> are JSONata. Default: the state's input.</param>
    /// <param name="name">The state's name. Default: the task's.</param>
    /// <exception cref="ArgumentException">The task is no function.</exception>
    public static JsonataTask ToState(this TaskDefinition task, Json argument = default, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (!task.IsFunction)
        {
            throw new ArgumentException(
                $"Task \"{task.Name}\" runs on {task.Service}; a state calls functions only.",
                nameof(task)
            );
        }
        return new JsonataTask(name ?? task.Name)
        {
            Resource = LambdaInvoke,
            Arguments = Json.Object(("FunctionName", task.Symbol), ("Payload", Payload(argument))),
            Output = JsonataText.Wrap("$states.result.Payload"),
            TimeoutSeconds = (long)task.Timeout.TotalSeconds,
            HeartbeatSeconds = task.Heartbeat is { } heartbeat ? (long)heartbeat.TotalSeconds : null,
            Retry = [ServiceErrors],
        };
    }

    /// <summary>What every call carries: who calls (<c>meta</c>), and the argument (<c>data</c>).</summary>
    private static Json Payload(Json argument) =>
        Json.Object(
            (
                "meta",
                Json.Object(
                    ("execution", JsonataText.Wrap("$states.context.Execution.Name")),
                    ("state", JsonataText.Wrap("$states.context.State.Name")),
                    ("machine", JsonataText.Wrap("$states.context.StateMachine.Name")),
                    ("attempt", JsonataText.Wrap("$states.context.State.RetryCount + 1")),
                    ("trace", JsonataText.Wrap("$states.context.Execution.Id"))
                )
            ),
            ("data", argument.IsUndefined ? JsonataText.Wrap("$states.input") : argument)
        );
}
