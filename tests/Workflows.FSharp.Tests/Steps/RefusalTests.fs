/// What is refused, apart from what is refused most.
module Workflows.FSharp.Tests.Steps.RefusalTests

open System
open Workflows.FSharp
open Workflows.FSharp.Tests.Steps
open Workflows.FSharp.Tests.Steps.Mistakes
open Xunit

let private compensation =
    Workflow.define (
        "Compensation",
        fun (text: string) ->
            workflow {
                try
                    do! call tell text
                finally
                    ignore text
            }
    )

[<Fact>]
let ``try and finally`` () =
    Mistakes.are (
        compensation,
        [
            {
                Code = "WF1001"
                At = "try\n"
                Message = "A workflow has no 'try .. finally'."
                Help = "Write 'try .. with'"
            }
        ]
    )

let private recursion =
    Workflow.define (
        "Recursion",
        fun (start: int) ->
            workflow {
                let rec down n =
                    workflow { if n = 0 then return 0 else return! down (n - 1) }

                return! down start
            }
    )

[<Fact>]
let ``a recursive function`` () =
    Mistakes.are (
        recursion,
        [
            {
                Code = "WF1001"
                At = "let rec down n"
                Message = "A function of a workflow may not call itself."
                Help = "Write a 'while' loop."
            }
        ]
    )

[<ReflectedDefinition>]
let rec private countDown (n: int) =
    workflow {
        do! call tell (string n)
        return! recount (n - 1)
    }

and [<ReflectedDefinition>] private recount (n: int) : Flow<int> = countDown n

let private reflectedRecursion =
    Workflow.define ("ReflectedRecursion", fun (start: int) -> workflow { return! countDown start })

[<Fact>]
let ``functions that call each other`` () =
    let found = Assert.Single reflectedRecursion.Diagnostics
    Assert.Equal("WF1001", found.Code)
    Assert.Equal("A function of a workflow may not call itself.", found.Message)

let private work: string -> Flow<int> = fun text -> call ask text

let private unknownWork =
    Workflow.define (
        "UnknownWork",
        fun (person: Person, choose: bool) ->
            workflow {
                let! a = person.Tags |> mapEach 1 (if choose then call ask else call ask)
                let! b = if choose then work "a" else call ask "b"
                return a, b
            }
    )

[<Fact>]
let ``a function that is chosen or made elsewhere`` () =
    Mistakes.are (
        unknownWork,
        [
            {
                Code = "WF1001"
                At = "if choose then call"
                Message = "The compiler cannot tell what this function does for an item."
                Help = "Write it in place: 'fun item -> workflow { .. }'."
            }
            {
                Code = "WF1002"
                At = "work \"a\""
                Message = "The code of 'RefusalTests.work' is not known."
                Help = "Add [<ReflectedDefinition>] to it"
            }
        ]
    )

let mutable private outer = 0

type private Holder() =
    member val Value = 0 with get, set

let private assignments =
    Workflow.define (
        "Assignments",
        fun (start: int) ->
            workflow {
                outer <- start
                return start
            }
    )

[<Fact>]
let ``an assignment of what is not the workflow's own`` () =
    Mistakes.are (
        assignments,
        [
            {
                Code = "WF1001"
                At = "outer <- start"
                Message = "A workflow assigns only variables that are its own."
                Help = "Make a new value"
            }
        ]
    )

let private broken =
    Retry.on []
    |> Retry.attempts -1
    |> Retry.backoff 0.5
    |> Retry.every (TimeSpan.FromSeconds 0.5)
    |> Retry.maxDelay (TimeSpan.FromSeconds 0.25)

let private both = Retry.on [ "States.ALL"; "Busy" ]

let private settings =
    Workflow.define (
        "Settings",
        fun (person: Person) ->
            workflow {
                do! sleep (TimeSpan.FromSeconds 1.5)
                do! sleep (seconds -1)
                do! call tell "a" |> timeout (seconds 0)
                do! call tell "a" |> heartbeat (TimeSpan.FromMilliseconds(float person.Age))
                do! call tell "a" |> named ""
                do! call tell "a" |> named person.Name
                do! call tell "a" |> retry both
                do! call tell "a" |> retry (Retry.attempts person.Age both)
                let! _ = person.Tags |> mapEach -2 (call tell)
                return ()
            }
    )

[<Fact>]
let ``settings that are out of range or not known`` () =
    Mistakes.are (
        settings,
        [
            {
                Code = "WF1016"
                At = "TimeSpan.FromSeconds 1.5)\n"
                Message = "The waiting time is 1.5 s; it must be whole seconds, 0 to 99999999."
                Help = "Use a whole number of seconds in this range."
            }
            {
                Code = "WF1016"
                At = "seconds -1"
                Message = "The waiting time is -1 s; it must be whole seconds, 0 to 99999999."
                Help = "Use a whole number of seconds in this range."
            }
            {
                Code = "WF1016"
                At = "seconds 0"
                Message = "The timeout is 0 s; it must be whole seconds, 1 to 99999999."
                Help = "Use a whole number of seconds in this range."
            }
            {
                Code = "WF1005"
                At = "TimeSpan.FromMilliseconds"
                Message = "The heartbeat is a TimeSpan, which cannot be computed in a workflow."
                Help = "Write 'seconds n', 'minutes n', 'hours n' or 'days n', where n may be any expression."
            }
            {
                Code = "WF1016"
                At = "\"\"\n                do! call tell \"a\" |> named"
                Message = "The name of a state has 1 to 80 characters."
                Help = "Use a name of this length; a long one may be cut."
            }
            {
                Code = "WF1009"
                At = "person.Name\n"
                Message = "The name must be known when the workflow is compiled, but it is computed."
                Help = "Use a name that is defined outside of the workflow."
            }
            {
                Code = "WF1016"
                At = "both\n                do!"
                Message = "The retry policy has States.ALL beside other errors"
                Help = "Change it where the policy is made."
            }
            {
                Code = "WF1009"
                At = "Retry.attempts person.Age"
                Message = "The retry policy must be known when the workflow is compiled, but it depends on 'person'."
                Help = "Use a retry policy that is defined outside of the workflow."
            }
            {
                Code = "WF1016"
                At = "-2"
                Message = "The concurrency is -2; it must be 0 or more."
                Help = "Use 0 for as many as possible."
            }
        ]
    )

let private brokenPolicy =
    Workflow.define ("BrokenPolicy", fun (text: string) -> workflow { return! call ask text |> retry broken })

[<Fact>]
let ``all that is wrong with a retry policy`` () =
    let messages = [ for diagnostic in brokenPolicy.Diagnostics -> diagnostic.Message ]

    Assert.Equal<string list>(
        [
            "The retry policy must name at least one error, and none may be empty."
            "The retry policy has the interval 00:00:00.5000000; it must be whole seconds, at least 1."
            "The retry policy has -1 attempts; it must be 0 to 99999999."
            "The retry policy has the backoff 0.5; it must be at least 1."
            "The retry policy has the longest delay 00:00:00.2500000; it must be whole seconds, more than the interval and less than 366.00:00:00."
        ],
        messages
    )
