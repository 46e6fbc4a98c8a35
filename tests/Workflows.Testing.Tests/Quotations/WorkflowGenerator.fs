/// Arbitrary workflows, which all come to an end.
module Workflows.Testing.Tests.Quotations.WorkflowGenerator

open System
open FsCheck
open FsCheck.FSharp
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Microsoft.FSharp.Reflection
open Workflows.FSharp

/// The variables in sight.
type private Scope = {
    Readable: Var list
    /// Those that may be assigned.
    Assignable: Var list
}

let private (|FlowOf|_|) (given: Type) =
    if given.IsGenericType && given.GetGenericTypeDefinition() = typedefof<Flow<_>> then
        Some(given.GetGenericArguments()[0])
    else
        None

let rec private parametersOf given =
    if FSharpType.IsFunction given then
        let parameter, result = FSharpType.GetFunctionElements given
        let parameters, result = parametersOf result
        parameter :: parameters, result
    else
        [], given

/// The types of mutable variables.
let private mutables = [
    typeof<int>
    typeof<string>
    typeof<bool>
    typeof<decimal>
    typeof<int list>
    typeof<int option>
]

/// An expression of a workflow: mostly something simple.
let private value scope given =
    gen {
        let! size =
            Gen.frequency [ 4, Gen.constant 0; 3, Gen.constant 1; 1, Gen.choose (2, 4) ]

        return! ExpressionGenerator.argument scope.Readable size given
    }

let private mutableVariable given =
    ExpressionGenerator.variable given
    |> Gen.map (fun variable -> Var(variable.Name, given, true))

/// Whether a template only returns a value.
let private isReturn template =
    match template.Body with
    | Call(_, method, [ Var _ ]) -> method.Name = "Return"
    | _ -> false

let rec private flow scope size (result: Type) : Gen<Sketch> =
    let templates = WorkflowTemplates.byResult.Value[result]

    Gen.frequency [
        1, leaf scope result
        if size > 0 then
            8, Gen.elements templates |> Gen.bind (filled scope size)
            1, withMutable scope size result

            if not scope.Assignable.IsEmpty then
                2, assignment scope size result
    ]

/// An end of a flow: mostly its value, seldom an error.
and private leaf scope result =
    let returns, others =
        WorkflowTemplates.byResult.Value[result]
        |> List.filter (fun template -> not (List.exists isFlow template.Parameters))
        |> List.partition isReturn

    Gen.frequency [ 15, Gen.elements returns; 1, Gen.elements others ]
    |> Gen.bind (filled scope 0)

and private isFlow (parameter: Var) =
    match parametersOf parameter.Type with
    | _, FlowOf _ -> true
    | _ -> false

and private withMutable scope size result =
    gen {
        let! variable = Gen.elements mutables |> Gen.bind mutableVariable
        let! first = value scope variable.Type

        let inner = {
            Readable = variable :: scope.Readable
            Assignable = variable :: scope.Assignable
        }

        let! rest = flow inner (size - 1) result
        return Mutable(variable, first, rest)
    }

and private assignment scope size result =
    gen {
        let! variable = Gen.elements scope.Assignable
        let! value = value scope variable.Type
        let! rest = flow scope (size - 1) result
        return Assign(variable, value, rest)
    }

and private filled scope size template =
    let flows = template.Parameters |> List.filter isFlow |> List.length
    let share = if flows = 0 then 0 else (size - 1) / flows

    template.Parameters
    |> Gen.collectToList (argument scope share)
    |> Gen.map (fun arguments -> Use(template, arguments))

and private argument scope size (parameter: Var) =
    match parametersOf parameter.Type with
    | parameters, FlowOf result ->
        gen {
            let! variables = Gen.collectToList ExpressionGenerator.variable parameters

            let inner = {
                Readable = variables @ scope.Readable
                Assignable =
                    // What becomes a flow of its own assigns nothing around it.
                    if parameter.Name.StartsWith "inner" then
                        []
                    else
                        scope.Assignable
            }

            let! body = flow inner size result
            return Function(variables, body)
        }
    | _ -> value scope parameter.Type

/// The body of a workflow over an input.
let body (input: Var) (result: Type) : Gen<Sketch> =
    Gen.sized (fun size ->
        flow
            {
                Readable = [ input ]
                Assignable = []
            }
            (5 + size / 4)
            result
    )

/// The simplest sketch of a type.
let simplest (given: Type) : Sketch option =
    match given with
    | FlowOf result ->
        ExpressionGenerator.simplest result
        |> Option.map (fun value ->
            let returning = WorkflowTemplates.byResult.Value[result] |> List.find isReturn

            Use(returning, [ value ])
        )
    | _ -> ExpressionGenerator.simplest given
