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

    let answer name (context: TaskContext) (argument: Json) =
        task {
            let attempt = {
                Task = name
                Argument = argument
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
        TaskDefinition<Json, Json>(task.Name, task.Service, Func<_, _, _>(answer task.Name)) :> TaskDefinition

    /// The attempts so far.
    member _.Attempts = List.ofSeq attempts

    /// What an execution calls.
    member val Runner: ITaskRunner = TaskBindings(Seq.map scripted tasks)
