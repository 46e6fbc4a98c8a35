/// An expression that is compiled to JSONata has the value that it has in .NET.
module Workflows.Testing.Tests.ExpressionLawTests

open FsCheck
open FsCheck.FSharp
open Workflows
open Workflows.Testing.Quotations
open Workflows.Testing.Tests.Quotations
open Xunit

/// What is to be expected of JSONata.
type private Expectation =
    | Value of Json
    | Failure
    /// The numbers of JSONata may lead elsewhere.
    | Anything

let private expectation (case: ExpressionCase) =
    let value = case.Evaluate case.Body

    let isSame other =
        match value, other with
        | Ok value, Ok other -> List.isEmpty (JsonDifference.ofValues "" value other)
        | Error _, Error _ -> true
        | _ -> false

    if
        NumberModel.variations case.Body
        |> List.forall (fun varied -> isSame (case.Evaluate varied))
    then
        match value with
        | Ok value -> Value value
        | Error _ -> Failure
    else
        Anything

/// The value without members that are null: where a field is absent it stays absent, and that is the same to a reader.
let rec private withoutNulls (value: Json) : Json =
    match value.Kind with
    | JsonKind.Object ->
        DefinitionJson.object [
            for name, inner in DefinitionJson.members value do
                if not inner.IsNull then
                    name, withoutNulls inner
        ]
    | JsonKind.Array -> DefinitionJson.items value |> List.map withoutNulls |> Json.Array
    | _ -> value

let private differences (case: ExpressionCase) name expected (actual: Result<Json, exn>) =
    let settle = if case.Absent = 0 then id else withoutNulls

    match expected, actual with
    | Value value, Ok other -> JsonDifference.ofValues name (settle value) (settle other)
    | Value value, Error error -> [ $"{name} fails with {error.Message} and should be {value}" ]
    | Failure, Ok other when other.IsUndefined -> []
    | Failure, Ok other -> [ $"{name} is {other} and should fail" ]
    | _ -> []

/// What is wrong with the JSONata of an expression, and the JSONata; nothing if it has the value that .NET gives.
let check (case: ExpressionCase) : string list =
    match CompiledExpression.compile case.Order case.Item case.Body with
    | Error refusals -> refusals
    | Ok compiled ->
        let bindings = CompiledExpression.bindings case.OrderJson case.ItemJson
        let expected = expectation case

        let found =
            differences case "the expression" expected (CompiledExpression.run bindings compiled)
            @ differences case "the template" expected (CompiledExpression.fill bindings compiled)

        if found.IsEmpty then
            []
        else
            found @ [ compiled.Text; compiled.Template.ToString() ]

[<Fact>]
let ``a compiled expression has the value that it has in NET`` () =
    Cases.checkTimes
        (Cases.choose 2_000 100_000)
        ExpressionCase.any
        (fun case ->
            let found = check case
            Assert.True(found.IsEmpty, String.concat "\n" found)
        )

let private sample count =
    Gen.sampleWithSeed (Rnd 11UL) 60 count ExpressionCase.any.Generator
    |> List.ofArray

[<Fact>]
let ``the reference implementation of JSONata gives the same values`` () =
    task {
        let cases = [
            for case in sample 500 do
                match CompiledExpression.compile case.Order case.Item case.Body, expectation case with
                | Ok compiled, Value expected -> case, compiled, expected
                | _ -> ()
        ]

        let! answers =
            ReferenceJsonata.evaluate [
                for case, compiled, _ in cases do
                    compiled.Text, CompiledExpression.variables case.OrderJson case.ItemJson
            ]

        match answers with
        | None -> Assert.Skip "node or npm's jsonata is not installed: run 'npm ci' in tests/peers"
        | Some answers ->
            for (case, compiled, expected), answer in List.zip cases answers do
                let actual = answer |> Option.map Ok |> Option.defaultValue (Error(exn "an error"))
                let found = differences case "the expression" (Value expected) actual
                Assert.True(found.IsEmpty, String.concat "\n" (found @ [ compiled.Text; case.Display ]))
    }

[<Fact>]
let ``generated expressions use everything that an expression can be made of`` () =
    // A template for several types is one thing to use.
    let nameOf (template: Template) = QuotationText.ofExpr template.Body

    let all =
        set [
            for templates in ExpressionTemplates.byType.Value.Values do
                yield! List.map nameOf templates
        ]

    let used =
        set [
            for case in sample 6_000 do
                for part in Sketch.all case.Expression do
                    match part with
                    | Use(template, _) -> nameOf template
                    | _ -> ()
        ]

    Assert.Empty(all - used)

[<Fact>]
let ``the numbers decide few cases, and few cases fail`` () =
    let counts =
        sample 1_000
        |> List.countBy (fun case ->
            match expectation case with
            | Value _ -> "value"
            | Failure -> "failure"
            | Anything -> "anything"
        )
        |> Map

    Assert.InRange(counts["value"], 800, 1_000)
    Assert.InRange(counts["failure"], 10, 150)
