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
