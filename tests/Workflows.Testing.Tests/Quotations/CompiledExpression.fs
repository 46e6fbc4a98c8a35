/// Expressions as the compiler translates them to JSONata.
module Workflows.Testing.Tests.Quotations.CompiledExpression

open System
open Microsoft.FSharp.Quotations
open Workflows
open Workflows.Compiler
open Workflows.FSharp
open Workflows.Jsonata
open Workflows.Testing.Tests

/// An expression over two variables, one of which is the input of a state, the other one a variable of the definition.
type Compiled = {
    /// One JSONata expression.
    Text: string
    /// The value as a definition has it, with expressions in it.
    Template: Json
}

/// Translates an expression; gives what the compiler refuses about it.
let compile (input: Var) (other: Var) (body: Expr) : Result<Compiled, string list> =
    let reporter = Reporter()
    let first, scope = Scope.bind input (Scope.empty reporter)
    let second, scope = Scope.bind other scope
    let term = ExpressionTranslator.translate scope (Normalization.normalize body)

    let locate variable =
        if variable = first then "$states.input"
        elif variable = second then "$item"
        else invalidOp $"The variable {variable} is not known."

    if reporter.HasErrors then
        Error [
            for found in reporter.Diagnostics do
                found.ToString()
        ]
    else
        Ok {
            Text = JsonataPrinter.Print(term, locate)
            Template = JsonataPrinter.ToTemplate(term, locate)
        }

/// The variables of an evaluation, as an object.
let variables (input: Json) (item: Json) =
    DefinitionJson.object [ "states", DefinitionJson.object [ "input", input ]; "item", item ]

/// The variables of an evaluation.
let bindings (input: Json) (item: Json) =
    let variables = [|
        for name, value in DefinitionJson.members (variables input item) do
            struct (name, value)
    |]

    JsonataBindings.Of(ReadOnlySpan variables).WithLimits(JsonataLimits.StepFunctions)

let private evaluate bindings (text: string) : Json =
    JsonataExpression.Parse(text, JsonataDialect.StepFunctions).Evaluate(Json.Undefined, bindings)

/// The value of an expression.
let run bindings compiled : Result<Json, exn> =
    try
        Ok(evaluate bindings compiled.Text)
    with :? JsonataException as error ->
        Error error

/// The value of a template, as a state computes it.
let fill bindings compiled : Result<Json, exn> =
    let rec value (template: Json) : Json =
        match template.Kind with
        | JsonKind.String when JsonataText.IsExpression(template.GetString()) ->
            let result = evaluate bindings (JsonataText.Inner(template.GetString()))

            if result.IsUndefined then
                raise (InvalidOperationException "An expression in the template gives nothing.")

            result
        | JsonKind.Array -> DefinitionJson.items template |> List.map value |> Json.Array
        | JsonKind.Object ->
            DefinitionJson.members template
            |> List.map (fun (name, inner) -> name, value inner)
            |> DefinitionJson.object
        | _ -> template

    try
        Ok(value compiled.Template)
    with
    | :? JsonataException as error -> Error error
    | :? InvalidOperationException as error -> Error error
