/// Tasks whose answers follow from what they are asked, so that an execution can be repeated.
module Workflows.Testing.Tests.ScriptedTasks

open System
open System.Threading.Tasks
open Workflows
open Workflows.Engine.Tasks
open Workflows.Testing

/// What a task does with a call.
type private Answer =
    | Give of Json
    | GiveLater of seconds: int * Json
    | Fail of string

/// A number that depends on the text only, in this process and in every other.
let private digest (text: string) =
    let step (hash: uint32) (c: char) = (hash ^^^ uint32 c) * 16_777_619u
    Seq.fold step 2_166_136_261u text

let private payload (result: Json) =
    DefinitionJson.object [
        "ExecutedVersion", Json.op_Implicit "$LATEST"
        "Payload", result
        "StatusCode", Json.op_Implicit 200
    ]

let private runner (answer: TaskRequest -> Answer) = {
    new ITaskRunner with
        member _.Missing _ = null

        member _.RunAsync request =
            task {
                match answer request with
                | Give result -> return TaskOutcome.Success(payload result)
                | Fail error -> return TaskOutcome.Failure(error, "as scripted")
                | GiveLater(seconds, result) ->
                    try
                        do! Task.Delay(TimeSpan.FromSeconds(float seconds), request.Clock, request.CancellationToken)
                        return TaskOutcome.Success(payload result)
                    with :? OperationCanceledException ->
                        return TaskOutcome.Failure("Given up", null)
            }
}

let private argument (request: TaskRequest) = request.Arguments["Payload"].["data"]

/// The argument itself, or another value of it.
let private result number (argument: Json) =
    match number % 5u with
    | 0u -> Json.Null
    | 1u -> Json.Array [ argument ]
    | 2u -> DefinitionJson.object [ "echo", argument ]
    | _ -> argument

let private numberOf (seed: int) (request: TaskRequest) =
    digest $"""{seed}|{request.Arguments["FunctionName"]}|{argument request}|{request.Attempt}"""

/// Every call succeeds at once.
let reliable seed =
    runner (fun request -> Give(result (numberOf seed request) (argument request)))

/// Some calls fail, and some take so long that they may time out.
let flaky seed =
    runner (fun request ->
        let number = numberOf seed request
        let result = result (number / 16u) (argument request)

        match number % 8u with
        | 0u
        | 1u ->
            let errors = RunnableDefinition.TaskErrors
            Fail errors[int (number / 8u) % errors.Length]
        | 2u -> GiveLater(int (number / 8u % 40u), result)
        | _ -> Give result
    )

/// The errors that flaky tasks end with when no one catches them.
let flakyErrors =
    RunnableDefinition.TaskErrors @ [ "States.Timeout"; "States.HeartbeatTimeout" ]
