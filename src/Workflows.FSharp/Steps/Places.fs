namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Workflows

/// Where expressions stand in the source. The compiler notes it for most of them.
module internal Places =
    /// The expression, or the first part of it whose place is noted.
    let rec known (expr: Expr) =
        match expr with
        | _ when not expr.CustomAttributes.IsEmpty -> expr
        | Application(part, _)
        | Coerce(part, _)
        | IfThenElse(part, _, _)
        | Let(_, _, part)
        | Sequential(part, _) -> known part
        | _ -> expr

    /// The place of an expression, as a step has it.
    let find (scope: Scope) (expr: Expr) : SourceLocation | null =
        scope.Reporter.PlaceOf(known expr) |> Option.toObj
