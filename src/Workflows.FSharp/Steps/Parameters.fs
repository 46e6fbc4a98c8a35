namespace Workflows.FSharp

open System
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.ExprShape
open Microsoft.FSharp.Quotations.Patterns
open Workflows
open Workflows.Compiler

/// The variables of a quotation as those of the compiler's own form.
module internal Parameters =
    /// The beginnings of names that the F# compiler makes, and numbers through the whole function.
    let private numbered = [ "_arg"; "activePatternResult" ]

    /// The name in the source; one that is made, without its number, so that it does not change with what is around.
    let private stableName (v: Var) =
        let isMade (made: string) =
            v.Name.StartsWith(made, StringComparison.Ordinal)
            && v.Name |> Seq.skip made.Length |> Seq.forall Char.IsAsciiDigit

        match List.tryFind isMade numbered with
        | Some made -> made.TrimStart '_'
        | None -> v.Name

    /// A new variable, and the scope in which the quotation's stands for it.
    let bind (v: Var) (scope: Scope) =
        let variable = Variable(stableName v, v.Type, v.IsMutable)
        variable, Scope.define v (VariableTerm variable) scope

    /// Whether an expression reads a variable.
    let rec reads (v: Var) (expr: Expr) =
        match expr with
        | ShapeVar other -> other = v
        | ShapeLambda(_, body) -> reads v body
        | ShapeCombination(_, parts) -> parts |> List.exists (reads v)

    /// Whether an expression reads a variable that may be assigned.
    let rec readsMutable (expr: Expr) =
        match expr with
        | ShapeVar v -> v.IsMutable
        | ShapeLambda(_, body) -> readsMutable body
        | ShapeCombination(_, parts) -> List.exists readsMutable parts

    /// An expression with another in the place of a variable.
    let replace (v: Var) (value: Expr) (expr: Expr) =
        expr.Substitute(fun other -> if other = v then Some value else None)

    /// The variable that takes the value of a step unless nothing reads it, and what follows. Where the compiler has made a
    /// parameter only to name it again, the variable has that name.
    let receive (value: Var) (rest: Expr) (scope: Scope) =
        match rest with
        | _ when value.Type = typeof<unit> -> None, Scope.define value (Terms.constant Json.Null value.Type) scope, rest
        | Let(named, Var received, body) when received = value && not named.IsMutable ->
            let variable, scope = bind named scope
            Some variable, Scope.define value (VariableTerm variable) scope, body
        | _ when reads value rest ->
            let variable, scope = bind value scope
            Some variable, scope, rest
        | _ -> None, scope, rest
