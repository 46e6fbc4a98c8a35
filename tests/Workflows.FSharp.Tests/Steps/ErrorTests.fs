module Workflows.FSharp.Tests.Steps.ErrorTests

open Workflows.FSharp
open Workflows.FSharp.Tests.Steps
open Workflows.FSharp.Tests.Steps.StepText
open Xunit

let private texts = [ "abc"; "!A"; "!B"; "!C"; "!D" ]

let private named =
    Workflow.define (
        "Named",
        fun (text: string) ->
            workflow {
                try
                    return! call ask text
                with
                | TaskFailed("A", _) -> return 1
                | TaskFailed(("B" | "C"), cause) -> return! call ask cause
            }
    )

[<Fact>]
let ``errors are handled by their names, others pass`` () =
    named
    |> becomes
        """
        try call Ask text
        with
          if error = "A" then return 1
          else
            if (error = "B") or (error = "C") then
              let cause = cause
              call Ask cause
            else rethrow
        """

    keepsItsMeaning named texts

let private every =
    Workflow.define (
        "Every",
        fun (text: string) ->
            workflow {
                try
                    let! length = call ask text
                    do! call tell text
                    return $"{length}"
                with TaskFailed(error, cause) ->
                    return error + cause
            }
    )

[<Fact>]
let ``an error has a name and a cause`` () =
    every
    |> becomes
        """
        try
          let! length = call Ask text
          do! call Tell text
          return ToText(length)
        with
          let cause = cause
          let error = error
          return error & cause
        """

    keepsItsMeaning every texts

let private guarded =
    Workflow.define (
        "Guarded",
        fun (text: string) ->
            workflow {
                try
                    return! call ask text
                with
                | TaskFailed("A", cause) when cause = "" -> return! call ask "empty"
                | TaskFailed(("B" | "C"), cause) when cause <> "" -> return! call ask "guarded"
                | _ -> return! call ask "other"
            }
    )

[<Fact>]
let ``a handler may have guards`` () = keepsItsMeaning guarded texts

let private swapped =
    Workflow.define (
        "Swapped",
        fun (text: string) ->
            workflow {
                try
                    do! call tell text
                with
                | TaskFailed("A", part)
                | TaskFailed(part, "no !B") -> do! call tell part
            }
    )

[<Fact>]
let ``an or-pattern of errors names its branch once`` () =
    swapped
    |> becomes
        """
        try
          do! call Tell text
          return null
        with
          join j1(part):
            do! call Tell part
            return null
          if error = "A" then jump j1(cause)
          else
            if cause = "no !B" then jump j1(error)
            else rethrow
        """

let private unused =
    Workflow.define (
        "Unused",
        fun (text: string) ->
            workflow {
                try
                    try
                        do! call tell text
                    with _e when text = "!A" ->
                        do! call tell "inner"
                with _ ->
                    do! fail "Outer" $"after {text}"
            }
    )

[<Fact>]
let ``a handler may have a name for the exception and not use it`` () =
    unused
    |> becomes
        """
        try
          try
            do! call Tell text
            return null
          with
            if text = "!A" then
              do! call Tell "inner"
              return null
            else rethrow
        with
          do! fail "Outer" "after " & text
          return null
        """

    keepsItsMeaning unused texts

let private nested =
    Workflow.define (
        "Nested",
        fun (text: string) ->
            workflow {
                try
                    do! call tell text
                    return [ 0 ]
                with TaskFailed(error, cause) ->
                    return!
                        [ error; cause ]
                        |> mapEach
                            1
                            (fun part ->
                                workflow {
                                    let! length = call ask $"{part} of {error}"
                                    return length + cause.Length
                                }
                            )
            }
    )

[<Fact>]
let ``name and cause are known in all that a handler does`` () = keepsItsMeaning nested [ "abc"; "!A" ]
