module Workflows.FSharp.Tests.Steps.BindingTests

open Workflows.FSharp
open Workflows.FSharp.Tests.Steps
open Workflows.FSharp.Tests.Steps.StepText
open Xunit

let private results =
    Workflow.define (
        "Results",
        fun (text: string) ->
            workflow {
                let! length = call ask text
                let! _ = call ask "b"
                let! () = call tell text
                do! call tell "c"
                return length + 1
            }
    )

[<Fact>]
let ``let! names a result, and drops what nothing reads`` () =
    results
    |> becomes
        """
        let! length = call Ask text
        do! call Ask "b"
        do! call Tell text
        do! call Tell "c"
        return length + 1
        """

    keepsItsMeaning results [ ""; "abc" ]

let private last =
    Workflow.define ("Last", fun (text: string) -> workflow { do! call tell text })

[<Fact>]
let ``do! at the end returns unit`` () =
    last
    |> becomes
        """
        do! call Tell text
        return null
        """

    keepsItsMeaning last [ "abc" ]

let private direct =
    Workflow.define ("Direct", fun (text: string) -> workflow { return! call ask text })

[<Fact>]
let ``return! is the step itself`` () =
    direct |> becomes "call Ask text"
    keepsItsMeaning direct [ "abc" ]

let private parts =
    Workflow.define (
        "Parts",
        fun (text: string) ->
            workflow {
                let! length, same = call split text
                let! { Name = name; Age = age } = call find same
                let first, (second, _) = name, (length + age, 0)
                return first, second
            }
    )

[<Fact>]
let ``patterns name the parts of a result in their order`` () =
    parts
    |> becomes
        """
        let! result = call Split text
        let length = result[0]
        let same = result[1]
        let! result = call Find same
        let name = result.name
        let age = result.age
        let patternInput2 = [length + age, 0]
        let second = patternInput2[0]
        let first = name
        return [first, second]
        """

    keepsItsMeaning parts [ "abc" ]

let private values =
    Workflow.define (
        "Values",
        fun (person: Person) ->
            workflow {
                let limit = 18
                let isAdult = person.Age >= limit
                let word = if isAdult then "adult" else "child"
                let _ = person.Name
                ignore person.Age
                return $"{word} of {limit}"
            }
    )

[<Fact>]
let ``let names a value, and a constant stands for itself`` () =
    values
    |> becomes
        """
        let isAdult = person.age >= 18
        let word = if isAdult then "adult" else "child"
        return word & " of " & ToText(18)
        """

let private input =
    Workflow.define ("Input", fun (length: int, text: string) -> workflow { return! call ask $"{length}{text}" })

[<Fact>]
let ``the input may be a pattern`` () =
    input
    |> becomes
        """
        let length = input[0]
        let text = input[1]
        call Ask ToText(length) & text
        """

    keepsItsMeaning input [ 12, "abc" ]

let private nested =
    Workflow.define (
        "Nested",
        fun (text: string) ->
            workflow {
                let! length =
                    workflow {
                        let! inner = call ask text
                        return inner * 2
                    }

                let! other =
                    if length > 4 then
                        call ask "long"
                    else
                        workflow { return 0 }

                return length + other
            }
    )

[<Fact>]
let ``a nested workflow is part of the one around it`` () =
    nested
    |> becomes
        """
        let! length =
          let! inner = call Ask text
          return inner * 2
        let! other =
          if length > 4 then call Ask "long"
          else return 0
        return length + other
        """

    keepsItsMeaning nested [ "a"; "abc" ]
