namespace Workflows;

/// <summary>How a state calls a task: the resource, the payload, and what is taken from the answer.</summary>
public static class TaskCall
{
    /// <summary>The resource that calls a Lambda function.</summary>
    public const string LambdaInvoke = "arn:aws:states:::lambda:invoke";

    /// <summary>The resource that gives a worker a call by its queue, and waits for the worker to answer.</summary>
    public const string SendMessage = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";

    /// <summary>The resource that starts an ECS task, and waits for it to answer.</summary>
    public const string RunTask = "arn:aws:states:::ecs:runTask.waitForTaskToken";

    /// <summary>The environment variable in which an ECS task finds the call.</summary>
    public const string PayloadVariable = "WORKFLOWS_PAYLOAD";

    /// <summary>The environment variable in which an ECS task finds the token to answer by.</summary>
    public const string TokenVariable = "WORKFLOWS_TASK_TOKEN";

    private const string TaskToken = "$states.context.Task.Token";

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
    /// A state that calls the task with an argument, and whose output is the task's result. It has the task's timeout and
    /// heartbeat. A function is invoked, and errors of the Lambda service are retried. A worker gets a message on its
    /// queue, an ECS task is started; both answer by the task token.
    /// </summary>
    /// <param name="task">The task.</param>
    /// <param name="argument">The argument: a value in which strings <c>{% … %}</c> are JSONata. Default: the state's input.</param>
    /// <param name="name">The state's name. Default: the task's.</param>
    public static JsonataTask ToState(this TaskDefinition task, Json argument = default, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        var payload = Payload(argument.IsUndefined ? JsonataText.Wrap("$states.input") : argument);
        return new JsonataTask(name ?? task.Name)
        {
            Resource = task.Service switch
            {
                TaskService.EcsWorker => SendMessage,
                TaskService.Ecs => RunTask,
                _ => LambdaInvoke,
            },
            Arguments = task.Service switch
            {
                TaskService.EcsWorker => Message(task, payload),
                TaskService.Ecs => FargateTask(task, payload),
                _ => Json.Object(("FunctionName", task.Symbol), ("Payload", Json.Object(payload))),
            },
            Output = JsonataText.Wrap(task.ResultPath),
            TimeoutSeconds = (long)task.Timeout.TotalSeconds,
            HeartbeatSeconds = task.Heartbeat is { } heartbeat ? (long)heartbeat.TotalSeconds : null,
            Retry = task.IsFunction ? [ServiceErrors] : [],
        };
    }

    /// <summary>What every call carries: who calls (<c>meta</c>), and the argument (<c>data</c>).</summary>
    private static KeyValuePair<string, Json>[] Payload(Json argument) =>
        [
            new(
                "meta",
                Json.Object(
                    ("execution", JsonataText.Wrap("$states.context.Execution.Name")),
                    ("state", JsonataText.Wrap("$states.context.State.Name")),
                    ("machine", JsonataText.Wrap("$states.context.StateMachine.Name")),
                    ("attempt", JsonataText.Wrap("$states.context.State.RetryCount + 1")),
                    ("trace", JsonataText.Wrap("$states.context.Execution.Id"))
                )
            ),
            new("data", argument),
        ];

    /// <summary>A message that any worker may take at once: each call is a message group of its own.</summary>
    private static Json Message(TaskDefinition task, KeyValuePair<string, Json>[] payload) =>
        Json.Object(
            ("QueueUrl", task.Symbol),
            (
                "MessageGroupId",
                JsonataText.Wrap(
                    "$states.context.Execution.Name & '_' & $states.context.State.EnteredTime & '_' & $states.context.Map.Item.Index"
                )
            ),
            ("MessageBody", Json.Object([.. payload, new("taskToken", JsonataText.Wrap(TaskToken))]))
        );

    /// <summary>A container's only argument is its environment, so the payload is a text in it.</summary>
    private static Json FargateTask(TaskDefinition task, KeyValuePair<string, Json>[] payload) =>
        Json.Object(
            ("LaunchType", "FARGATE"),
            ("Cluster", "${EcsCluster}"),
            ("TaskDefinition", task.Symbol),
            (
                "NetworkConfiguration",
                Json.Object(
                    (
                        "AwsvpcConfiguration",
                        Json.Object(
                            ("Subnets", Json.Array("${EcsSubnet1}", "${EcsSubnet2}")),
                            ("SecurityGroups", Json.Array("${EcsSecurityGroup}"))
                        )
                    )
                )
            ),
            (
                "Overrides",
                Json.Object(
                    (
                        "ContainerOverrides",
                        Json.Array(
                            Json.Object(
                                ("Name", task.Name),
                                (
                                    "Environment",
                                    Json.Array(
                                        Variable(
                                            PayloadVariable,
                                            $"$string({JsonataText.OfTemplate(Json.Object(payload))})"
                                        ),
                                        Variable(TokenVariable, TaskToken)
                                    )
                                )
                            )
                        )
                    )
                )
            )
        );

    private static Json Variable(string name, string expression) =>
        Json.Object(("Name", name), ("Value", JsonataText.Wrap(expression)));
}
