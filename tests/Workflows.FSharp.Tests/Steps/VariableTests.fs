module Workflows.FSharp.Tests.Steps.VariableTests

open Workflows.FSharp
open Workflows.FSharp.Tests.Steps
open Workflows.FSharp.Tests.Steps.StepText
open Xunit

let private counter =
    Workflow.define (
        "Counter",
        fun (text: string) ->
            workflow {
                let mutable count = 0

                while count < 3 do
                    count <- count + 1
                    do! call tell text

                if count > 2 then
                    count <- 7
                elif text = "" then
                    count <- 2

                return count
            }
    )

[<Fact>]
let ``a mutable variable is assigned in loops and branches`` () =
    counter
    |> becomes
        """
        let mutable count = 0
        while count < 3 do
          count <- count + 1
          do! call Tell text
          return null
        if count > 2 then count <- 7
        else
          if text = "" then count <- 2
          else return null
        return count
        """

    keepsItsMeaning counter [ ""; "a" ]

let private attempts =
    Workflow.define (
        "Attempts",
        fun (text: string) ->
            workflow {
                let mutable last = ""
                let before = last

                try
                    last <- "tried"
                    do! call tell text
                with _ ->
                    last <- "failed"

                return before, last
            }
    )

[<Fact>]
let ``a mutable variable is assigned in try and handler, and a copy of it stays`` () =
    attempts
    |> becomes
        """
        let mutable last = ""
        let before = last
        try
          last <- "tried"
          do! call Tell text
          return null
        with last <- "failed"
        return [before, last]
        """

    keepsItsMeaning attempts [ "a"; "!Busy" ]

let private pair =
    Workflow.define (
        "Pair",
        fun (start: int) ->
            workflow {
                let mutable a, b = start, 1
                a <- b
                b <- start
                return a, b
            }
    )

[<Fact>]
let ``several mutable variables may be declared at once`` () = keepsItsMeaning pair [ 3 ]

let private polling =
    Workflow.define (
        "Polling",
        fun (text: string) ->
            workflow {
                let mutable rounds = 0

                while! (workflow {
                    let! length = call ask text
                    return length > rounds
                }) do
                    rounds <- rounds + 1

                return rounds
            }
    )

[<Fact>]
let ``while! does its condition before each round`` () = keepsItsMeaning polling [ ""; "abc" ]

let private delays =
    Workflow.define (
        "Delays",
        fun (text: string) ->
            workflow {
                let mutable count = 1
                let mutable isDone = false

                while not isDone do
                    let pause = seconds (count * 10)
                    count <- count + 1

                    try
                        do! sleep pause
                        do! call tell text
                        isDone <- true
                    with TaskFailed(_, cause) when count < 4 ->
                        do! call tell cause

                return count
            }
    )

[<Fact>]
let ``a length of time keeps the value that it was made from`` () = keepsItsMeaning delays [ "a" ]
