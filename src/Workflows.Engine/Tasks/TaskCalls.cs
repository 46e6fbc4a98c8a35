namespace Workflows.Engine.Tasks;

/// <summary>How a resource is called: where the arguments name the task and hold its payload, and how it answers.</summary>
internal abstract record TaskCalls
{
    private TaskCalls() { }

    /// <summary>The way of a resource; one that is no service we know is the task itself.</summary>
    public static TaskCalls Of(string resource) =>
        resource switch
        {
            TaskCall.LambdaInvoke => new Function(),
            TaskCall.SendMessage => new Worker(),
            TaskCall.RunTask => new FargateTask(),
            _ => new Direct(resource),
        };

    /// <summary>The arguments of a state as they stand in its definition.</summary>
    public static Json ArgumentsOf(TaskState state) =>
        state switch
        {
            JsonataTask jsonata => jsonata.Arguments,
            JsonPathTask jsonPath => jsonPath.Parameters,
            _ => default,
        };

    /// <summary>The symbol of the task, <c>${Name}</c>; <see langword="null"/> if the arguments have none.</summary>
    public abstract string? Symbol(Json arguments);

    /// <summary>What the task gets.</summary>
    public abstract Json Payload(Json arguments);

    /// <summary>What the state gets of the task's outcome.</summary>
    public virtual TaskOutcome Answer(TaskOutcome outcome) => outcome;

    private static string? Text(Json value) => value.TryGetString(out var text) ? text : null;

    private sealed record Direct(string Resource) : TaskCalls
    {
        public override string Symbol(Json arguments) => Resource;

        public override Json Payload(Json arguments) => arguments;
    }

    private sealed record Function : TaskCalls
    {
        public override string? Symbol(Json arguments) => Text(arguments["FunctionName"]);

        public override Json Payload(Json arguments) => arguments["Payload"];

        public override TaskOutcome Answer(TaskOutcome outcome) =>
            outcome.IsFailure
                ? outcome
                : TaskOutcome.Success(
                    Json.Object(("ExecutedVersion", "$LATEST"), ("Payload", outcome.Result), ("StatusCode", 200))
                );
    }

    private sealed record Worker : TaskCalls
    {
        public override string? Symbol(Json arguments) => Text(arguments["QueueUrl"]);

        public override Json Payload(Json arguments) => arguments["MessageBody"];
    }

    private sealed record FargateTask : TaskCalls
    {
        public override string? Symbol(Json arguments) => Text(arguments["TaskDefinition"]);

        public override Json Payload(Json arguments)
        {
            foreach (var container in arguments["Overrides"]["ContainerOverrides"].Items)
            {
                foreach (var variable in container["Environment"].Items)
                {
                    if (Text(variable["Name"]) == TaskCall.PayloadVariable && Text(variable["Value"]) is { } payload)
                    {
                        // A text that is no JSON is none of ours; the task gets it as it is.
                        return Json.TryParse(payload, out var parsed) ? parsed : payload;
                    }
                }
            }
            return default;
        }
    }
}
