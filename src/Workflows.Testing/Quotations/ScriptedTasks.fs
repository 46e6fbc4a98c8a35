namespace Workflows.Testing.Quotations

open System
open System.Collections.Concurrent
open System.Threading.Tasks
open Workflows.Engine.Tasks
open Workflows.Testing

/// Tasks of an execution that answer by a script. It notes the attempts.
[<Sealed>]
type internal ScriptedTasks(script: TaskScript) =
    let attempts = ConcurrentQueue<TaskAttempt>()

    let attemptOf (request: TaskRequest) = {
        Task = request.Arguments["FunctionName"].GetString().Trim('$', '{', '}')
        Argument = request.Arguments["Payload"].["data"]
        Number = request.Attempt
        Start = request.Clock.GetUtcNow() - DirectOperations.StartTime
    }

    member _.Attempts = List.ofSeq attempts

    interface ITaskRunner with
        member _.Missing _ = null

        member _.RunAsync request =
            task {
                let attempt = attemptOf request
                attempts.Enqueue attempt
                let answer = script attempt

                try
                    if answer.Takes > TimeSpan.Zero then
                        do! Task.Delay(answer.Takes, request.Clock, request.CancellationToken)

                    return answer.Outcome
                with :? OperationCanceledException ->
                    return TaskOutcome.Failure("Given up", null)
            }
