using System.Text.Json;

namespace Workflows;

/// <summary>
/// A piece of work that workflows call: its code, where it runs, with which size and limits. Sizes and limits are
/// checked together by <see cref="TaskRules"/> when a workflow uses the task.
/// </summary>
public abstract record TaskDefinition
{
    private protected TaskDefinition(string name, TaskService service, Type inputType, Type outputType)
    {
        Name = name;
        Service = service;
        InputType = inputType;
        OutputType = outputType;
        Cpu = service is TaskService.Ecs or TaskService.EcsWorker ? 1024 : null;
    }

    /// <summary>The name, unique in a program: letters, digits, <c>-</c> and <c>_</c>. States refer to it as <c>${Name}</c>.</summary>
    public string Name { get; init; }

    /// <summary>Where the code runs.</summary>
    public TaskService Service { get; }

    /// <summary>The type of the argument.</summary>
    public Type InputType { get; }

    /// <summary>The type of the result.</summary>
    public Type OutputType { get; }

    /// <summary>How long one attempt may take, in whole seconds; for a function at most 15 minutes. Default: 5 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest pause between two signs of life; less than <see cref="Timeout"/>. Default: none is expected.</summary>
    public TimeSpan? Heartbeat { get; init; }

    /// <summary>Memory in MB: 128 to 10,240 for a function; what Fargate offers with <see cref="Cpu"/> for the others. Default: 2,048.</summary>
    public int Memory { get; init; } = 2048;

    /// <summary>CPU units of an ECS task or worker: 256, 512, 1,024, 2,048, 4,096, 8,192 or 16,384. Default: 1,024. A function has none of its own.</summary>
    public int? Cpu { get; init; }

    /// <summary>How many calls one worker serves at the same time, 1 to 100. Default: 1.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>Between how many copies of a worker run. Default: exactly one.</summary>
    public Autoscaling Autoscaling { get; init; } = new(1, 1);

    /// <summary>How arguments and results become JSON. Default: <see cref="WorkflowJson.Options"/>.</summary>
    public JsonSerializerOptions JsonOptions { get; init; } = WorkflowJson.Options;

    /// <summary>Whether the task is a Lambda function, however packed.</summary>
    public bool IsFunction => Service is TaskService.Lambda or TaskService.LambdaContainer;

    /// <summary>The symbolic name by which a definition refers to the task: <c>${Name}</c>.</summary>
    public string Symbol => $"${{{Name}}}";

    /// <summary>Where a state that has called the task finds its result, as JSONata.</summary>
    public string ResultPath => IsFunction ? "$states.result.Payload" : "$states.result";

    /// <summary>Runs the task's code on an argument in JSON.</summary>
    /// <exception cref="JsonException">The argument is no <see cref="InputType"/>; the message names the field.</exception>
    public abstract Task<Json> RunAsync(TaskContext context, Json argument);

    /// <summary>A task that runs on Lambda.</summary>
    public static TaskDefinition<TIn, TOut> Lambda<TIn, TOut>(
        string name,
        Func<TaskContext, TIn, Task<TOut>> handler
    ) => new(name, TaskService.Lambda, handler);

    /// <inheritdoc cref="Lambda{TIn,TOut}(string,Func{TaskContext,TIn,Task{TOut}})"/>
    public static TaskDefinition<TIn, TOut> Lambda<TIn, TOut>(string name, Func<TaskContext, TIn, TOut> handler) =>
        new(name, TaskService.Lambda, (context, input) => Task.FromResult(handler(context, input)));

    /// <summary>A task that runs on Lambda, from a container image.</summary>
    public static TaskDefinition<TIn, TOut> Container<TIn, TOut>(
        string name,
        Func<TaskContext, TIn, Task<TOut>> handler
    ) => new(name, TaskService.LambdaContainer, handler);

    /// <summary>A task that runs on ECS, a Fargate task for each call.</summary>
    public static TaskDefinition<TIn, TOut> Ecs<TIn, TOut>(string name, Func<TaskContext, TIn, Task<TOut>> handler) =>
        new(name, TaskService.Ecs, handler);

    /// <summary>A task that runs on ECS, in a service that takes calls from a queue.</summary>
    public static TaskDefinition<TIn, TOut> Worker<TIn, TOut>(
        string name,
        Func<TaskContext, TIn, Task<TOut>> handler
    ) => new(name, TaskService.EcsWorker, handler);
}

/// <summary>A piece of work with its types.</summary>
/// <typeparam name="TIn">The type of the argument.</typeparam>
/// <typeparam name="TOut">The type of the result.</typeparam>
public sealed record TaskDefinition<TIn, TOut> : TaskDefinition
{
    /// <summary>A task with its code.</summary>
    public TaskDefinition(string name, TaskService service, Func<TaskContext, TIn, Task<TOut>> handler)
        : base(name, service, typeof(TIn), typeof(TOut)) => Handler = handler;

    /// <summary>The task's code.</summary>
    public Func<TaskContext, TIn, Task<TOut>> Handler { get; init; }

    /// <inheritdoc/>
    public override async Task<Json> RunAsync(TaskContext context, Json argument) =>
        WorkflowJson.ToJson(await Handler(context, WorkflowJson.FromJson<TIn>(argument, JsonOptions)), JsonOptions);
}
