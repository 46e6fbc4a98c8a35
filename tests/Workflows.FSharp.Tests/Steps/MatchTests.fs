module Workflows.FSharp.Tests.Steps.MatchTests

#nowarn "25" // One of the matches is incomplete.

open Workflows.FSharp
open Workflows.FSharp.Tests.Steps
open Workflows.FSharp.Tests.Steps.StepText
open Xunit

let private shapes = [ Dot; Blank; Line 1; Line 5; Edge 2; Box(3, 4) ]

let private conditions =
    Workflow.define (
        "Conditions",
        fun (person: Person) ->
            workflow {
                if person.Age > 17 && person.Name <> "" then
                    do! call tell "adult"
                elif person.Age < 1 then
                    do! call tell "baby"

                return person.Age
            }
    )

[<Fact>]
let ``if, elif and a missing else`` () =
    conditions
    |> becomes
        """
        if (person.age > 17) and (person.name <> "") then
          do! call Tell "adult"
          return null
        else
          if person.age < 1 then
            do! call Tell "baby"
            return null
          else return null
        return person.age
        """

let private orPattern =
    Workflow.define (
        "OrPattern",
        fun (number: int) ->
            workflow {
                match number with
                | 1
                | 2
                | 3 -> return! call ask "few"
                | n when n > 100 -> return! call ask "many"
                | _ -> return 0
            }
    )

[<Fact>]
let ``the branch of an or-pattern is written once`` () =
    orPattern
    |> becomes
        """
        if (number = 1) or ((number = 2) or (number = 3)) then call Ask "few"
        else
          if number > 100 then
            let n = number
            call Ask "many"
          else return 0
        """

    keepsItsMeaning orPattern [ 1; 2; 3; 4; 101 ]

let private cases =
    Workflow.define (
        "Cases",
        fun (shape: Shape) ->
            workflow {
                match shape with
                | Dot
                | Blank -> return! call ask "nothing"
                | Line n
                | Edge n -> return! call ask (string n)
                | Box(width, height) -> return width * height
            }
    )

[<Fact>]
let ``the branch of an or-pattern gets its values from each way`` () =
    cases
    |> becomes
        """
        join j1(n): call Ask ToText(n)
        if shape is Line then jump j1(shape.length)
        else
          if shape is Edge then jump j1(shape.length)
          else
            if shape is Box then
              let width = shape.width
              let height = shape.height
              return width * height
            else call Ask "nothing"
        """

    keepsItsMeaning cases shapes

let private guards =
    Workflow.define (
        "Guards",
        fun (shape: Shape) ->
            workflow {
                match shape with
                | Line n
                | Edge n when n > 3 -> return! call ask "long"
                | Line _ -> return! call ask "line"
                | _ -> return! call ask "other"
            }
    )

[<Fact>]
let ``what follows a guard is written once`` () =
    guards
    |> becomes
        """
        if ((shape is Line) or (shape is Edge)) and (shape.length > 3) then
          let n = shape.length
          call Ask "long"
        else
          if shape is Line then call Ask "line"
          else call Ask "other"
        """

    keepsItsMeaning guards shapes

let private tuples =
    Workflow.define (
        "Tuples",
        fun (first: Shape, second: Shape) ->
            workflow {
                match first, second with
                | Line n, Dot
                | Dot, Line n -> return! call ask (string n)
                | Line a, Line b when a = b -> return! call ask "same"
                | Box _, Box _ -> return! call ask "boxes"
                | _ -> return! call ask "others"
            }
    )

[<Fact>]
let ``a match on a tuple has each branch once`` () =
    let text = ofWorkflow tuples

    for branch in
        [
            "call Ask ToText(n)"
            "call Ask \"same\""
            "call Ask \"boxes\""
            "call Ask \"others\""
        ] do
        Assert.Equal(2, text.Split(branch).Length)

    keepsItsMeaning tuples (List.allPairs shapes shapes)

let private options =
    Workflow.define (
        "Options",
        fun (person: Person) ->
            workflow {
                match person.Note, person.Tags with
                | Some note, _ when note.Length > 3 -> return! call ask note
                | _, [] -> return! call ask "no tags"
                | None, [ tag ] -> return! call ask tag
                | _, first :: _ -> return! call ask first
            }
    )

[<Fact>]
let ``options and lists are matched`` () =
    keepsItsMeaning options [
        for note in [ None; Some "ab"; Some "abcd" ] do
            for tags in [ []; [ "x" ]; [ "y"; "z" ] ] do
                {
                    Name = "n"
                    Age = 1
                    Tags = tags
                    Note = note
                }
    ]

let private joined =
    Workflow.define (
        "Joined",
        fun (shape: Shape) ->
            workflow {
                match shape with
                | Line n -> do! call tell (string n)
                | _ -> ()

                return! call ask "after"
            }
    )

[<Fact>]
let ``what follows a match is written once`` () =
    joined
    |> becomes
        """
        if shape is Line then
          let n = shape.length
          do! call Tell ToText(n)
          return null
        else return null
        call Ask "after"
        """

    keepsItsMeaning joined shapes

let private assigned =
    Workflow.define (
        "Assigned",
        fun (person: Person) ->
            workflow {
                let mutable note = person.Note

                match note with
                | Some text ->
                    note <- None
                    return! call ask text
                | None -> return 0
            }
    )

[<Fact>]
let ``what a pattern has taken from a variable stays when the variable is assigned`` () =
    keepsItsMeaning assigned [
        for note in [ None; Some "abcd" ] do
            {
                Name = "n"
                Age = 1
                Tags = []
                Note = note
            }
    ]

let private incomplete =
    Workflow.define (
        "Incomplete",
        fun (number: int) ->
            workflow {
                match number with
                | 1 -> return 2
                | 2 -> return 3
            }
    )

[<Fact>]
let ``an incomplete match fails`` () =
    incomplete
    |> becomes
        """
        if number = 1 then return 2
        else
          if number = 2 then return 3
          else fail "MatchFailureException" "No pattern of the match fits the value."
        """

let private unreadFailure =
    Workflow.define (
        "UnreadFailure",
        fun (number: int) ->
            workflow {
                if number > 1 then
                    let half = (if number % 2 = 0 then Some(number / 2) else failwith "odd")

                    match half with
                    | None -> return ()
                    | Some _ -> return ()
                else
                    return ()
            }
    )

[<Fact>]
let ``a value that can fail is computed, also where both ways are the same`` () =
    keepsItsMeaning unreadFailure [ 1; 2; 3 ]
