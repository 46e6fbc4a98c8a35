namespace Workflows.Testing.Tests.Quotations

open System.Collections.Generic
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Microsoft.FSharp.Quotations.ExprShape
open Microsoft.FSharp.Reflection

/// A piece of F# as the compiler has quoted it, with parameters that other pieces are put in for.
[<ReferenceEquality>]
type Template = {
    Parameters: Var list
    Body: Expr
} with

    member this.Type = this.Body.Type

module Template =
    /// The template that a quoted function is: its parameters, and what it does with them.
    let rec ofFunction (quoted: Expr) =
        match quoted with
        | Lambda(parameter, body) ->
            let inner = ofFunction body

            {
                inner with
                    Parameters = parameter :: inner.Parameters
            }
        | body -> { Parameters = []; Body = body }

    let rec private count (variable: Var) expr =
        match expr with
        | ShapeVar v -> if v = variable then 1 else 0
        | ShapeLambda(_, body) -> count variable body
        | ShapeCombination(_, parts) -> List.sumBy (count variable) parts

    let private isAtomic expr =
        match expr with
        | Var v -> not v.IsMutable
        | Value _
        | Lambda _ -> true
        | _ -> false

    /// Something in the place of a variable: itself where that is used once, else under the variable's name.
    let private replace (variable: Var) value (body: Expr) =
        if isAtomic value || count variable body <= 1 then
            body.Substitute(fun v -> if v = variable then Some value else None)
        else
            Expr.Let(variable, value, body)

    let rec private apply (f: Expr) (arguments: Expr list) =
        match f, arguments with
        | _, [] -> f
        | Let(variable, value, body), _ -> Expr.Let(variable, value, apply body arguments)
        | Lambda(parameter, body), _ :: others when parameter.Type = typeof<unit> -> apply body others
        | Lambda(parameter, body), first :: others -> apply (replace parameter first body) others
        | _, first :: others -> apply (Expr.Application(f, first)) others

    /// What `return!` returns, where that is a piece that was put in.
    let private (|Returned|_|) (values: Map<Var, Expr>) expr =
        match expr with
        | Call(Some _, method, [ work ]) when method.Name = "ReturnFrom" ->
            let rec headOf work =
                match work with
                | Application(f, _) -> headOf f
                | Var v when values.ContainsKey v -> true
                | _ -> false

            if headOf work then Some work else None
        | _ -> None

    /// A copy with variables of its own, in which values stand in the place of some variables.
    let rec private copy (values: Map<Var, Expr>) expr =
        match expr with
        | Returned values work -> copy values work
        | Application _ -> applyAll values expr []
        | ShapeVar v -> Map.tryFind v values |> Option.defaultValue expr
        | ShapeLambda(v, body) ->
            let own = Var(v.Name, v.Type, v.IsMutable)
            Expr.Lambda(own, copy (values.Add(v, Expr.Var own)) body)
        | ShapeCombination(shape, parts) -> RebuildShapeCombination(shape, List.map (copy values) parts)

    and private applyAll values expr arguments =
        match expr with
        | Application(f, argument) -> applyAll values f (copy values argument :: arguments)
        | Var v when values.ContainsKey v && FSharpType.IsFunction v.Type -> apply values[v] arguments
        | f -> List.fold (fun f argument -> Expr.Application(f, argument)) (copy values f) arguments

    /// The piece with arguments in the place of its parameters.
    let instantiate (template: Template) (arguments: Expr list) : Expr =
        let settle (values, named) (parameter: Var, argument) =
            if isAtomic argument || count parameter template.Body <= 1 then
                Map.add parameter argument values, named
            else
                let own = Var(parameter.Name, parameter.Type)
                Map.add parameter (Expr.Var own) values, (own, argument) :: named

        let values, named =
            List.zip template.Parameters arguments |> List.fold settle (Map.empty, [])

        List.fold (fun body (variable, value) -> Expr.Let(variable, value, body)) (copy values template.Body) named
