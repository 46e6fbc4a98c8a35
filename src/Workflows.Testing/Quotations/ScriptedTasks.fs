namespace Workflows.Testing.Quotations

open System
open System.Collections.Concurrent
open System.Threading.Tasks
open Workflows
open Workflows.Engine.Tasks
open Workflows.Testing

/// The tasks of a workflow, answering an execution by a script. It notes the attempts.
[<Sealed>]
type internal ScriptedTasks(script: TaskScript, tasks: TaskDefinition seq) =
    let attempts = ConcurrentQueue<TaskAttempt>()

    /// The argument as the task's code would see it: zero has no sign there, and what is absent is null.
    let asSeen (definition: TaskDefinition) (argument: Json) =
        let value =
            WorkflowJson.FromJson(argument, definition.InputType, definition.JsonOptions)

        WorkflowJson.ToJson(value, definition.InputType, definition.JsonOptions)

    let answer (definition: TaskDefinition) (context: TaskContext) (argument: Json) =
        task {
            let attempt = {
                Task = definition.Name
                Argument = asSeen definition argument
                Number = context.Attempt
                Start = context.Clock.GetUtcNow() - DirectOperations.StartTime
            }

            attempts.Enqueue attempt
            let answer = script attempt

            if answer.Takes > TimeSpan.Zero then
                do! Task.Delay(answer.Takes, context.Clock, context.CancellationToken)

            if answer.Outcome.IsFailure then
                raise (TaskFailedException(string answer.Outcome.Error, answer.Outcome.Cause))

            return answer.Outcome.Result
        }

    let scripted (task: TaskDefinition) =
        TaskDefinition<Json, Json>(task.Name, task.Service, Func<_, _, _>(answer task)) :> TaskDefinition

    /// The attempts so far.
    member _.Attempts = List.ofSeq attempts

    /// What an execution calls.
    member val Runner: ITaskRunner = TaskBindings(Seq.map scripted tasks)
