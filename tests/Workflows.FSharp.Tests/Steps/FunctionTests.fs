module Workflows.FSharp.Tests.Steps.FunctionTests

open Workflows.FSharp
open Workflows.FSharp.Tests.Steps
open Workflows.FSharp.Tests.Steps.StepText
open Xunit

[<ReflectedDefinition>]
let askTwice (first: string) (second: string) =
    workflow {
        let! a = call ask first
        let! b = call ask second
        return a + b
    }

[<ReflectedDefinition>]
let tellPair (first: string, second: string) =
    workflow {
        do! call tell first
        do! call tell second
    }

[<ReflectedDefinition>]
let askNothing () = call ask ""

[<ReflectedDefinition>]
let twice (work: Flow<int>) =
    workflow {
        let! a = work
        let! b = work
        return a + b
    }

let private reflected =
    Workflow.define (
        "Reflected",
        fun (text: string) ->
            workflow {
                let! a = askTwice text (text + "!")
                do! tellPair ("x", text)
                let! c = askNothing ()
                let! d = twice (call ask "again")
                return a + c + d
            }
    )

[<Fact>]
let ``functions with a reflected definition are part of the workflow`` () =
    reflected
    |> becomes
        """
        let! a =
          let second = text & "!"
          let! a = call Ask text
          let! b = call Ask second
          return a + b
        do!
          let second = text
          do! call Tell "x"
          do! call Tell second
          return null
        let! c = call Ask ""
        let! d =
          let! a = call Ask "again"
          let! b = call Ask "again"
          return a + b
        return (a + c) + d
        """

    keepsItsMeaning reflected [ "abc" ]

let private local =
    Workflow.define (
        "Local",
        fun (text: string) ->
            workflow {
                let describe (prefix: string) (length: int) = $"{prefix}{length}"

                let report (prefix: string) length =
                    workflow {
                        do! call tell (describe prefix length)
                        return length + 1
                    }

                let! a = report "a" text.Length
                let! b = [ 1; a ] |> mapEach 2 (report text)
                return b
            }
    )

[<Fact>]
let ``functions of the workflow itself are written where they are used`` () =
    local
    |> becomes
        """
        let! a =
          let length = StringLength(text)
          do! call Tell "a" & ToText(length)
          return length + 1
        let! b =
          map length in [1, a], 2 at a time:
            do! call Tell text & ToText(length)
            return length + 1
        return b
        """

    keepsItsMeaning local [ "abc" ]

let private named = Workflow.define ("Named", askTwice "a")

[<Fact>]
let ``the body may be a function with a reflected definition`` () =
    named
    |> becomes
        """
        let! a = call Ask "a"
        let! b = call Ask input
        return a + b
        """
