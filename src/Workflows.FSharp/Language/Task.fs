namespace Workflows.FSharp

open System
open System.Threading.Tasks
open Workflows
open Workflows.Compiler

/// <summary>
/// Tasks: pieces of work that workflows call, each an ordinary function.
/// <c>Task.lambda "Charge" Payments.charge |> Task.timeout (minutes 2) |> Task.memory 512</c>.
/// </summary>
[<RequireQualifiedAccess>]
module Task =
    let private define service (name: string) (handler: TaskContext -> 'i -> Task<'o>) =
        TaskDefinition<'i, 'o>(name, service, Func<_, _, _>(handler))

    /// <summary>A task that runs on Lambda.</summary>
    /// <param name="name">The name, unique in a program: letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="handler">The code.</param>
    let lambda name handler = define TaskService.Lambda name handler

    /// <summary>A task that runs on Lambda, from a container image.</summary>
    /// <param name="name">The name, unique in a program: letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="handler">The code.</param>
    let container name handler =
        define TaskService.LambdaContainer name handler

    /// <summary>A task that runs on ECS, a Fargate task for each call.</summary>
    /// <param name="name">The name, unique in a program: letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="handler">The code.</param>
    let ecs name handler = define TaskService.Ecs name handler

    /// <summary>A task that runs on ECS, in a service that takes calls from a queue.</summary>
    /// <param name="name">The name, unique in a program: letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="handler">The code.</param>
    let worker name handler =
        define TaskService.EcsWorker name handler

    /// <summary>How long one attempt may take, in whole seconds; for a function at most 15 minutes. Default: 5 minutes.</summary>
    let timeout (time: TimeSpan) (task: TaskDefinition<'i, 'o>) = TaskChanges.WithTimeout(task, time)

    /// <summary>The longest pause between two signs of life; less than the timeout. Default: none is expected.</summary>
    let heartbeat (time: TimeSpan) (task: TaskDefinition<'i, 'o>) = TaskChanges.WithHeartbeat(task, time)

    /// <summary>Memory in MB: 128 to 10,240 for a function; what Fargate offers with the CPU for the others. Default: 2,048.</summary>
    let memory (megabytes: int) (task: TaskDefinition<'i, 'o>) = TaskChanges.WithMemory(task, megabytes)

    /// <summary>CPU units of an ECS task or worker: 256, 512, 1,024, 2,048, 4,096, 8,192 or 16,384. Default: 1,024.</summary>
    let cpu (units: int) (task: TaskDefinition<'i, 'o>) = TaskChanges.WithCpu(task, units)

    /// <summary>How many calls one worker serves at the same time, 1 to 100. Default: 1.</summary>
    let concurrency (count: int) (task: TaskDefinition<'i, 'o>) =
        TaskChanges.WithConcurrency(task, count)

    /// <summary>Between how many copies of a worker run. Default: exactly one.</summary>
    let autoscaling (least: int) (most: int) (task: TaskDefinition<'i, 'o>) =
        TaskChanges.WithAutoscaling(task, Autoscaling(least, most))
