namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.ExprShape

/// Where variables stand in a quotation.
module internal Occurrences =
    /// Whether an expression reads a variable that may be assigned, so that its value depends on when it is evaluated.
    let rec readsMutable (expr: Expr) =
        match expr with
        | ShapeVar v -> v.IsMutable
        | ShapeLambda(_, body) -> readsMutable body
        | ShapeCombination(_, parts) -> List.exists readsMutable parts

    /// An expression with another one in the place of a variable.
    let replace (v: Var) (value: Expr) (expr: Expr) =
        expr.Substitute(fun other -> if other = v then Some value else None)
