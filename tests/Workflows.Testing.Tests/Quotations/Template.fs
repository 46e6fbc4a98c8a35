namespace Workflows.Testing.Tests.Quotations

open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Microsoft.FSharp.Quotations.ExprShape
open Microsoft.FSharp.Reflection
open Workflows.FSharp

/// A piece of F# as the compiler has quoted it, with parameters that other pieces are put in for.
[<ReferenceEquality>]
type Template = {
    Parameters: Var list
    Body: Expr
} with

    member this.Type = this.Body.Type

module Template =
    /// The builder whose members the flows of templates call, until they stand inside of `workflow { }`.
    let builder = Var("builder@", typeof<WorkflowBuilder>)

    /// Mutable variables as a workflow has them: where they are assigned in a function, a plain quotation has reference cells.
    let rec private withoutCells (cells: Map<Var, Var>) expr =
        match expr with
        | Let(cell, NewRecord(given, [ first ]), body) when given.Name = typedefof<_ ref>.Name ->
            let variable = Var(cell.Name, first.Type, true)
            Expr.Let(variable, withoutCells cells first, withoutCells (cells.Add(cell, variable)) body)
        | PropertyGet(Some(Var cell), _, []) when cells.ContainsKey cell -> Expr.Var cells[cell]
        | PropertySet(Some(Var cell), _, [], value) when cells.ContainsKey cell ->
            Expr.VarSet(cells[cell], withoutCells cells value)
        | ShapeVar _ -> expr
        | ShapeLambda(v, body) -> Expr.Lambda(v, withoutCells cells body)
        | ShapeCombination(shape, parts) -> RebuildShapeCombination(shape, List.map (withoutCells cells) parts)

    /// The template that a quoted function is: its parameters, and what it does with them.
    let rec ofFunction (quoted: Expr) =
        match quoted with
        | Lambda(parameter, body) ->
            let inner = ofFunction body

            {
                inner with
                    Parameters = parameter :: inner.Parameters
            }
        | body -> {
            Parameters = []
            Body = withoutCells Map.empty body
          }

    let rec private count (variable: Var) expr =
        match expr with
        | ShapeVar v -> if v = variable then 1 else 0
        | ShapeLambda(_, body) -> count variable body
        | ShapeCombination(_, parts) -> List.sumBy (count variable) parts

    let private substitute variable value (expr: Expr) =
        expr.Substitute(fun v -> if v = variable then Some value else None)

    let private isAtomic expr =
        match expr with
        | Var v -> not v.IsMutable
        | Value _
        | Lambda _ -> true
        | _ -> false

    /// Something in the place of a variable: itself where that is used once, else under the variable's name.
    let private replace (variable: Var) value (body: Expr) =
        if isAtomic value || count variable body <= 1 then
            substitute variable value body
        else
            Expr.Let(variable, value, body)

    let rec private apply (f: Expr) (arguments: Expr list) =
        match f, arguments with
        | _, [] -> f
        | Let(variable, value, body), _ -> Expr.Let(variable, value, apply body arguments)
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
    let rec private copy (values: Map<Var, Expr>) (around: Var) expr =
        match expr with
        | Returned values work -> copy values around work |> substitute builder (Expr.Var around)
        | Application _ -> applyAll values around expr []
        | ShapeVar v -> Map.tryFind v values |> Option.defaultValue expr
        | ShapeLambda(v, body) ->
            let own = Var(v.Name, v.Type, v.IsMutable)
            let around = if v.Type = builder.Type then own else around
            Expr.Lambda(own, copy (values.Add(v, Expr.Var own)) around body)
        | ShapeCombination(shape, parts) -> RebuildShapeCombination(shape, List.map (copy values around) parts)

    and private applyAll values around expr arguments =
        match expr with
        | Application(f, argument) -> applyAll values around f (copy values around argument :: arguments)
        | Var v when values.ContainsKey v && FSharpType.IsFunction v.Type -> apply values[v] arguments
        | f -> List.fold (fun f argument -> Expr.Application(f, argument)) (copy values around f) arguments

    /// What stands inside of `workflow { }`, as the compiler quotes that.
    let private inside expr =
        match expr with
        | Application(Lambda(own, Call(_, _, [ QuoteTyped(Call(_, _, [ Lambda(_, body) ])) ])), _) ->
            substitute own (Expr.Var builder) body
        | other -> invalidOp $"This is no workflow {{ }}: {other}"

    /// The template of a flow: what stands inside of `workflow { }`, to be put into others.
    let ofFlow (quoted: Expr) =
        let template = ofFunction quoted

        {
            template with
                Body = inside template.Body
        }

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

        List.fold
            (fun body (variable, value) -> Expr.Let(variable, value, body))
            (copy values builder template.Body)
            named

    /// `workflow { }` around a flow.
    let toWorkflow (body: Expr) : Expr =
        let around = Var(builder.Name, builder.Type)

        match <@@ fun () -> workflow { () } @@> with
        | Lambda(_, Application(Lambda(_, Call(_, run, [ QuoteTyped(Call(_, delay, [ Lambda(unitVar, _) ])) ])), word)) ->
            let generic (method: System.Reflection.MethodInfo) =
                method.GetGenericMethodDefinition().MakeGenericMethod(body.Type.GetGenericArguments())

            let delayed =
                Expr.Call(
                    Expr.Var around,
                    generic delay,
                    [ Expr.Lambda(unitVar, substitute builder (Expr.Var around) body) ]
                )

            let run = Expr.Call(Expr.Var around, generic run, [ Expr.QuoteTyped delayed ])

            Expr.Application(Expr.Lambda(around, run), word)
        | other -> invalidOp $"This is no workflow {{ }}: {other}"
