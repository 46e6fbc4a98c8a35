namespace Workflows.Testing.Tests.Quotations

open System
open Microsoft.FSharp.Quotations

/// A value of a type as it stands in F#.
[<ReferenceEquality>]
type Literal = {
    Type: Type
    Value: objnull
    /// Values that are simpler.
    Simpler: unit -> Literal seq
    /// Whether it is the value of a variable outside of the workflow.
    IsCaptured: bool
}

/// F# made of templates, from which its quotation is built.
[<ReferenceEquality>]
type Sketch =
    | Literal of Literal
    | Read of Var
    /// A template with an argument for each parameter.
    | Use of Template * Sketch list
    /// A function of one parameter or more.
    | Function of Var list * Sketch
    /// A mutable variable, its first value, and what is done with it.
    | Mutable of Var * Sketch * Sketch
    /// A new value for a mutable variable, and what is done then.
    | Assign of Var * Sketch * Sketch

module Sketch =
    let rec typeOf sketch =
        match sketch with
        | Literal literal -> literal.Type
        | Read variable -> variable.Type
        | Use(template, _) -> template.Type
        | Function(parameters, body) ->
            List.foldBack
                (fun (parameter: Var) result -> FSharp.Reflection.FSharpType.MakeFunctionType(parameter.Type, result))
                parameters
                (typeOf body)
        | Mutable(_, _, body)
        | Assign(_, _, body) -> typeOf body

    /// The quotation.
    let rec build sketch : Expr =
        match sketch with
        | Literal literal when literal.IsCaptured ->
            Expr.ValueWithName(Unchecked.nonNull literal.Value, literal.Type, "captured")
        | Literal literal -> Written.ofValue literal.Type literal.Value
        | Read variable -> Expr.Var variable
        | Use(template, arguments) -> Template.instantiate template (List.map build arguments)
        | Function(parameters, body) ->
            List.foldBack (fun parameter body -> Expr.Lambda(parameter, body)) parameters (build body)
        | Mutable(variable, value, body) -> Expr.Let(variable, build value, build body)
        | Assign(variable, value, body) -> Expr.Sequential(Expr.VarSet(variable, build value), build body)

    let private parts sketch =
        match sketch with
        | Literal _
        | Read _ -> []
        | Use(_, arguments) -> arguments
        | Function(_, body) -> [ body ]
        | Mutable(_, first, second)
        | Assign(_, first, second) -> [ first; second ]

    /// The sketch itself and all that it is made of.
    let rec all (sketch: Sketch) : Sketch seq =
        seq {
            sketch

            for part in parts sketch do
                yield! all part
        }

    /// The variables that are used and not bound.
    let rec private free sketch : Set<Var> =
        let inner = parts sketch |> List.map free |> Set.unionMany

        match sketch with
        | Read variable -> Set.singleton variable
        | Function(parameters, _) -> inner - Set parameters
        | Mutable(variable, value, body) -> free value + Set.remove variable (free body)
        | Assign(variable, _, _) -> Set.add variable inner
        | _ -> inner

    /// Sketches with one part replaced by another one.
    let private replaceParts (simpler: Sketch -> Sketch seq) sketch =
        let changed arguments =
            seq {
                for i, argument in List.indexed arguments do
                    for other in simpler argument do
                        List.updateAt i other arguments
            }

        match sketch with
        | Literal literal -> Seq.map Literal (literal.Simpler())
        | Read _ -> Seq.empty
        | Use(template, arguments) -> changed arguments |> Seq.map (fun arguments -> Use(template, arguments))
        | Function(parameters, body) -> simpler body |> Seq.map (fun body -> Function(parameters, body))
        | Mutable(variable, value, body) ->
            seq {
                for value in simpler value do
                    Mutable(variable, value, body)

                for body in simpler body do
                    Mutable(variable, value, body)
            }
        | Assign(variable, value, body) ->
            seq {
                for value in simpler value do
                    Assign(variable, value, body)

                for body in simpler body do
                    Assign(variable, value, body)
            }

    let private sizeOf sketch = Seq.length (all sketch)

    /// Simpler sketches of the same type: a part of it, the simplest value of the type, or one with a simpler part.
    let shrink (simplest: Type -> Sketch option) sketch =
        let rec simpler sketch : Sketch seq =
            seq {
                let given = typeOf sketch
                let known = free sketch

                match simplest given with
                | Some other when sizeOf other < sizeOf sketch -> other
                | _ -> ()

                for part in Seq.tail (all sketch) do
                    if typeOf part = given && (free part).IsSubsetOf known then
                        part

                yield! replaceParts simpler sketch
            }

        simpler sketch
