/// What a workflow means when its body is run as it stands.
module Workflows.Testing.Tests.DirectRunTests

open System
open System.Threading.Tasks
open Workflows
open Workflows.Engine.Tasks
open Workflows.FSharp
open Workflows.Testing
open Xunit

type Parcel = {
    Id: string
    Weight: decimal
    Note: string option
}

let private weigh =
    Task.lambda "Weigh" (fun (_: TaskContext) (_: string) -> Task.FromResult 0m)

let private note =
    Task.lambda "Note" (fun (_: TaskContext) (_: string) -> Task.FromResult())

/// Weighs by the length of the text, takes as many seconds, and fails on what begins with "!".
let private script (attempt: TaskAttempt) : TaskAnswer =
    let text = attempt.Argument.GetString()

    {
        Takes = TimeSpan.FromSeconds(float text.Length)
        Outcome =
            if text.StartsWith '!' then
                TaskOutcome.Failure("Broken", text)
            elif text.StartsWith '?' && attempt.Number < 3 then
                TaskOutcome.Failure("Busy", "later")
            elif attempt.Task = "Note" then
                TaskOutcome.Success Json.Null
            else
                TaskOutcome.Success(Json.op_Implicit (decimal text.Length))
    }

let private run workflow input = DirectRun.run script workflow input

let private text (value: string) : Json = Json.op_Implicit value

let private calls (result: DirectResult) = [
    for attempt in result.Calls do
        attempt.Argument.GetString(), attempt.Number, attempt.Start.TotalSeconds
]

[<Fact>]
let ``a call has the script's answer and takes its time`` () =
    let workflow =
        Workflow.define (
            "W",
            fun (parcel: Parcel) ->
                workflow {
                    let! weight = call weigh parcel.Id
                    return { parcel with Weight = weight * 2m }
                }
        )

    let result = run workflow { Id = "abc"; Weight = 0m; Note = None }
    Assert.Equal(Succeeded(Json.Parse """{"id": "abc", "weight": 6, "note": null}"""), result.Outcome)
    Assert.Equal<(string * int * float) list>([ "abc", 1, 0. ], calls result)
    Assert.Equal(TimeSpan.FromSeconds 3., result.Duration)

[<Fact>]
let ``a retried call waits as its policy says`` () =
    let workflow =
        Workflow.define (
            "W",
            fun (id: string) ->
                workflow { return! call weigh id |> retry (Retry.on [ "Busy" ] |> Retry.every (seconds 10)) }
        )

    let result = run workflow "?a"
    Assert.Equal(Succeeded(Json.op_Implicit 2), result.Outcome)
    Assert.Equal<(string * int * float) list>([ "?a", 1, 0.; "?a", 2, 12.; "?a", 3, 34. ], calls result)

[<Fact>]
let ``an error that no handler names ends the workflow`` () =
    let workflow =
        Workflow.define (
            "W",
            fun (id: string) ->
                workflow {
                    try
                        return! call weigh id
                    with TaskFailed("Other", _) ->
                        return 0m
                }
        )

    Assert.Equal(Failed("Broken", Some "!x"), (run workflow "!x").Outcome)

[<Fact>]
let ``a handler sees the exceptions of expressions too`` () =
    let workflow =
        Workflow.define (
            "W",
            fun (number: int) ->
                workflow {
                    try
                        return $"{10 / number}"
                    with TaskFailed(error, _) ->
                        return error
                }
        )

    Assert.Equal(Succeeded(text "5"), (run workflow 2).Outcome)
    Assert.Equal(Succeeded(text "States.QueryEvaluationError"), (run workflow 0).Outcome)

[<Fact>]
let ``a loop assigns what is around it`` () =
    let workflow =
        Workflow.define (
            "W",
            fun (count: int) ->
                workflow {
                    let mutable i = 0
                    let mutable all = ""

                    while i < count do
                        do! call note $"n{i}"
                        all <- all + $"{i}"
                        i <- i + 1

                    return all
                }
        )

    let result = run workflow 3
    Assert.Equal(Succeeded(text "012"), result.Outcome)
    Assert.Equal<(string * int * float) list>([ "n0", 1, 0.; "n1", 1, 2.; "n2", 1, 4. ], calls result)

[<Fact>]
let ``a loop without an end is not determined`` () =
    let workflow =
        Workflow.define (
            "W",
            fun (_: int) ->
                workflow {
                    while true do
                        do! sleep (seconds 1)
                }
        )

    match (run workflow 3).Outcome with
    | Undetermined _ -> ()
    | other -> Assert.Fail $"{other}"

[<Fact>]
let ``branches take the time of the longest`` () =
    let workflow =
        Workflow.define (
            "W",
            fun (_: int) ->
                workflow {
                    let! a = call weigh "a"
                    and! b = call weigh "bbb"
                    and! c = workflow { return! call weigh "cc" }
                    do! call note "end"
                    return [ a; b; c ]
                }
        )

    let result = run workflow 3
    Assert.Equal(Succeeded(Json.Parse "[1, 3, 2]"), result.Outcome)
    Assert.Equal<(string * int * float) list>([ "a", 1, 0.; "bbb", 1, 0.; "cc", 1, 0.; "end", 1, 3. ], calls result)

[<Fact>]
let ``the branch that fails first ends the others`` () =
    let workflow =
        Workflow.define (
            "W",
            fun (_: int) ->
                workflow {
                    let! a = call weigh "!bb"

                    and! b =
                        workflow {
                            do! call note "x"
                            do! call note "y"
                            do! call note "z"
                            return! call weigh "never"
                        }

                    return a + b
                }
        )

    let result = run workflow 3
    Assert.Equal(Failed("Broken", Some "!bb"), result.Outcome)
    Assert.Equal<(string * int * float) list>([ "!bb", 1, 0.; "x", 1, 0.; "y", 1, 1.; "z", 1, 2. ], calls result)
    Assert.Equal(TimeSpan.FromSeconds 3., result.Duration)

[<Fact>]
let ``two branches that fail at the same time leave it open which error counts`` () =
    let workflow =
        Workflow.define (
            "W",
            fun (_: int) ->
                workflow {
                    let! a = call weigh "!a"
                    and! b = call weigh "!b"
                    return a + b
                }
        )

    match (run workflow 3).Outcome with
    | Undetermined _ -> ()
    | other -> Assert.Fail $"{other}"

[<Fact>]
let ``items are done as many at a time as is said`` () =
    let workflow =
        Workflow.define (
            "W",
            fun (items: string list) ->
                workflow { return! items |> mapEach 2 (fun item -> workflow { return! call weigh item }) }
        )

    let result = run workflow [ "aaaa"; "b"; "cc"; "d" ]
    Assert.Equal(Succeeded(Json.Parse "[4, 1, 2, 1]"), result.Outcome)
    Assert.Equal<(string * int * float) list>([ "aaaa", 1, 0.; "b", 1, 0.; "cc", 1, 1.; "d", 1, 3. ], calls result)

[<Fact>]
let ``a call that takes too long times out`` () =
    let workflow =
        Workflow.define (
            "W",
            fun (id: string) ->
                workflow {
                    try
                        return! call weigh id |> timeout (seconds 2) |> named "Weigh quickly"
                    with TaskFailed("States.Timeout", _) ->
                        return -1m
                }
        )

    Assert.Equal(Succeeded(Json.op_Implicit 1), (run workflow "a").Outcome)
    Assert.Equal(Succeeded(Json.op_Implicit -1), (run workflow "abc").Outcome)
    Assert.Equal(TimeSpan.FromSeconds 2., (run workflow "abc").Duration)

[<ReflectedDefinition>]
let private weighTwice (first: string) (second: string) =
    workflow {
        let! a = call weigh first
        let! b = call weigh second
        return a + b
    }

[<Fact>]
let ``a function that gives a flow is part of the workflow`` () =
    let workflow =
        Workflow.define ("W", fun (id: string) -> workflow { return! weighTwice id "yy" })

    Assert.Equal(Succeeded(Json.op_Implicit 3), (run workflow "x").Outcome)

// An incomplete match is what the test is about.
#nowarn "25"

[<Fact>]
let ``a match without an answer fails`` () =
    let workflow =
        Workflow.define (
            "W",
            fun (parcel: Parcel) ->
                workflow {
                    return
                        (match parcel.Note with
                         | Some note when note <> "" -> note)
                }
        )

    let parcel = { Id = ""; Weight = 0m; Note = None }
    Assert.Equal(Failed("States.QueryEvaluationError", None), (run workflow parcel).Outcome)
    Assert.Equal(Succeeded(text "n"), (run workflow { parcel with Note = Some "n" }).Outcome)
