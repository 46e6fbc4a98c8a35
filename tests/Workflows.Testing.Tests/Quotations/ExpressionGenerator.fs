/// Arbitrary expressions of every type.
module Workflows.Testing.Tests.Quotations.ExpressionGenerator

open System
open System.Collections.Generic
open FsCheck
open FsCheck.FSharp
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Reflection

type private LiteralsOf =
    static member Make<'a>() : Gen<Literal> =
        let values = Values.any<'a>

        let rec literal isCaptured (value: 'a) = {
            Type = typeof<'a>
            Value = box value
            Simpler = fun () -> values.Shrinker value |> Seq.map (literal isCaptured)
            IsCaptured = isCaptured
        }

        Gen.map2 literal (Gen.frequency [ 4, Gen.constant false; 1, Gen.constant true ]) values.Generator

let private literalsOf =
    let made = Dictionary<Type, Gen<Literal>>()

    fun (given: Type) ->
        lock
            made
            (fun () ->
                match made.TryGetValue given with
                | true, known -> known
                | _ ->
                    let make =
                        typeof<LiteralsOf>
                            .GetMethod("Make", Reflection.BindingFlags.NonPublic ||| Reflection.BindingFlags.Static)
                        |> nonNull

                    let literals: Gen<Literal> =
                        make.MakeGenericMethod(given).Invoke(null, null) |> unbox

                    made.Add(given, literals)
                    literals
            )

/// Names that F# allows, some of which mean something in JSONata.
let private name =
    Gen.elements [ "x"; "y"; "item"; "order'"; "states"; "and"; "sum"; "größe"; "x_1"; "v" ]

/// A new variable.
let variable (given: Type) =
    Gen.map (fun name -> Var(name, given)) name

let private readable (scope: Var list) given =
    scope |> List.filter (fun variable -> variable.Type = given)

let private leaf scope given =
    match readable scope given with
    | [] -> Gen.map Literal (literalsOf given)
    | variables ->
        Gen.frequency [
            4, Gen.map Read (Gen.elements variables)
            1, Gen.map Literal (literalsOf given)
        ]

/// An expression of a type, of at most about so many templates, that reads variables in sight.
let rec expression (scope: Var list) size (given: Type) : Gen<Sketch> =
    match ExpressionTemplates.byType.Value.TryGetValue given with
    | true, templates when size > 0 ->
        Gen.frequency [
            1, leaf scope given
            6, Gen.elements templates |> Gen.bind (filled scope size)
        ]
    | _ -> leaf scope given

and private filled scope size template =
    let count = template.Parameters.Length
    let share = if count = 0 then 0 else (size - 1) / count

    template.Parameters
    |> List.map (fun parameter -> argument scope share parameter.Type)
    |> Gen.collectToList id
    |> Gen.map (fun arguments -> Use(template, arguments))

and argument scope size given =
    if FSharpType.IsFunction given then
        let rec parametersOf given =
            if FSharpType.IsFunction given then
                let parameter, result = FSharpType.GetFunctionElements given
                let parameters, result = parametersOf result
                parameter :: parameters, result
            else
                [], given

        let parameters, result = parametersOf given

        gen {
            let! variables = Gen.collectToList variable parameters
            let! body = expression (variables @ scope) size result
            return Function(variables, body)
        }
    else
        expression scope size given

/// The simplest expression of a type.
let simplest given =
    if FSharpType.IsFunction given then
        None
    else
        let smallest = literalsOf given |> Gen.sampleWithSize 0 1 |> Array.head

        let rec smaller (literal: Literal) =
            match Seq.tryHead (literal.Simpler()) with
            | Some simpler -> smaller simpler
            | None -> literal

        Some(
            Literal {
                smaller smallest with
                    IsCaptured = false
            }
        )
