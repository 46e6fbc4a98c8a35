/// What a change of the source leaves as it is: deployed executions are looked up by the names of their states.
module Workflows.FSharp.Tests.Corpus.StabilityTests

open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Reflection
open Workflows
open Workflows.FSharp
open Xunit

type Parcel = {
    Id: string
    Grams: int
    Fragile: bool
}

let private weigh = lambda "Weigh" (fun (parcel: Parcel) -> parcel.Grams)
let private wrap = lambda "Wrap" (fun (id: string) -> id)

let private label =
    lambda "PrintLabel" (fun (id: string, grams: int) -> $"{id} {grams}")

let private load = lambda "Load" (fun (label: string) -> label.Length)
let private note = lambda "Note" (fun (_: string) -> ())

let private before =
    Workflow.define (
        "SendParcel",
        fun (parcel: Parcel) ->
            workflow {
                let! grams = call weigh parcel

                if parcel.Fragile then
                    let! _ = call wrap parcel.Id
                    do! sleep (minutes 10)

                let! text = call label (parcel.Id, grams)

                try
                    return! call load text
                with TaskFailed("Load.Full", _) ->
                    do! sleep (days 1)
                    return! call load text
            }
    )

/// The same with a comment, other line breaks, and a name for a part of an expression.
let private rearranged =
    Workflow.define (
        "SendParcel",
        fun (parcel: Parcel) ->
            workflow {
                // The scales are at the door.
                let! grams = call weigh parcel

                if parcel.Fragile then
                    let! _ = call wrap parcel.Id

                    do! sleep (minutes 10)

                let pair = parcel.Id, grams
                let! text = call label pair

                try
                    return! call load text
                with TaskFailed("Load.Full", _) ->
                    // Tomorrow there is another lorry.
                    do! sleep (days 1)
                    return! call load text
            }
    )

/// The same with another task called at its beginning, and in one of its branches.
let private extended =
    Workflow.define (
        "SendParcel",
        fun (parcel: Parcel) ->
            workflow {
                do! call note $"{parcel.Id} comes in"
                let! grams = call weigh parcel

                if parcel.Fragile then
                    let! _ = call wrap parcel.Id
                    do! call note $"{parcel.Id} is wrapped"
                    do! sleep (minutes 10)

                let! text = call label (parcel.Id, grams)

                try
                    return! call load text
                with TaskFailed("Load.Full", _) ->
                    do! sleep (days 1)
                    return! call load text
            }
    )

let private stateNames (workflow: Workflows.Workflow) = [ for state in workflow.Definition.States -> state.Name ]

/// The quotation as the compiler makes it without --quotations-debug+.
let rec private withoutRanges (expr: Expr) =
    match expr with
    | ExprShape.ShapeVar variable -> Expr.Var variable
    | ExprShape.ShapeLambda(variable, body) -> Expr.Lambda(variable, withoutRanges body)
    | ExprShape.ShapeCombination(shape, arguments) ->
        // The shape is a pair of the operation and the attributes, which there is no other way to take away.
        let shape = nonNull shape
        let none: Expr list = []

        let bare =
            FSharpValue.MakeTuple([| FSharpValue.GetTupleField(shape, 0); none |], shape.GetType())

        ExprShape.RebuildShapeCombination(bare, List.map withoutRanges arguments)

/// How many parts of a quotation have a range.
let rec private ranges (expr: Expr) =
    let own = expr.CustomAttributes.Length

    match expr with
    | ExprShape.ShapeVar _ -> own
    | ExprShape.ShapeLambda(_, body) -> own + ranges body
    | ExprShape.ShapeCombination(_, arguments) -> own + List.sumBy ranges arguments

[<Fact>]
let ``comments, line breaks and names of values change nothing`` () =
    Assert.Equal(before.Definition.ToJson(), rearranged.Definition.ToJson())

[<Fact>]
let ``another state leaves the names of all others`` () =
    let old, changed = stateNames before, stateNames extended

    Assert.Equal<string list>(old, changed |> List.filter (fun name -> List.contains name old))
    Assert.Equal(old.Length + 2, changed.Length)

[<Fact>]
let ``a build without source ranges gives the same definition`` () =
    let source = Assert.IsType<QuotedWorkflow> before.Source
    let bare = withoutRanges source.Body

    Assert.NotEqual(0, ranges source.Body)
    Assert.Equal(0, ranges bare)
    Assert.Equal(before.Definition, QuotedWorkflow(bare).Compile("SendParcel").Definition)
