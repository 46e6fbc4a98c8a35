module Workflows.FSharp.Tests.Steps.ParallelTests

open Workflows.FSharp
open Workflows.FSharp.Tests.Steps
open Workflows.FSharp.Tests.Steps.StepText
open Xunit

let private two =
    Workflow.define (
        "Two",
        fun (text: string) ->
            workflow {
                let! length = call ask text
                and! () = call tell text
                return length
            }
    )

[<Fact>]
let ``and! does two things at the same time`` () =
    two
    |> becomes
        """
        let! results =
          parallel
            - call Ask text
            - call Tell text
        let length = results[0]
        return length
        """

    keepsItsMeaning two [ "abc"; "!A" ]

let private four =
    Workflow.define (
        "Four",
        fun (text: string) ->
            workflow {
                let! a = call ask text
                and! b, same = call split "b"
                and! _ = call tell "c"

                and! d =
                    workflow {
                        let! once = call ask "d"
                        return! call ask $"{once}"
                    }

                return a + b + d, same
            }
    )

[<Fact>]
let ``several and! are one parallel step`` () =
    four
    |> becomes
        """
        let! results =
          parallel
            - call Ask text
            - call Split "b"
            - call Tell "c"
            -
              let! once = call Ask "d"
              call Ask ToText(once)
        let a = results[0]
        let b = results[1][0]
        let same = results[1][1]
        let d = results[3]
        return [(a + b) + d, same]
        """

    keepsItsMeaning four [ "abc"; "!A" ]

let private effects =
    Workflow.define (
        "Effects",
        fun (text: string) ->
            workflow {
                let! () = call tell text
                and! () = call tell "b"
                return ()
            }
    )

[<Fact>]
let ``results that nothing reads have no name`` () =
    effects
    |> becomes
        """
        do!
          parallel
            - call Tell text
            - call Tell "b"
        return null
        """

    keepsItsMeaning effects [ "abc" ]

let private persons =
    Workflow.define (
        "Persons",
        fun (text: string) ->
            workflow {
                let! { Note = note; Name = name } = call find text
                and! { Age = age } = call find "b"
                and! both = call split "c"

                let! more =
                    match note with
                    | Some text -> call ask text
                    | None -> call ask name

                return age + more, both
            }
    )

[<Fact>]
let ``results of and! may be taken apart by patterns`` () =
    keepsItsMeaning persons [ "abc"; "abcdef" ]
