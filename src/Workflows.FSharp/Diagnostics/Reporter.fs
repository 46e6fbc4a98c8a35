namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.ExprShape
open Workflows

/// Collects what is wrong with one workflow. The place of a report is that of the expression, else the innermost known one around it.
[<Sealed>]
type internal Reporter() =
    let found = ResizeArray<Diagnostic>()

    /// The expressions that are being translated now, the innermost first.
    let mutable around: Expr list = []

    member _.Diagnostics = found.ToArray()

    member _.HasErrors = found.Count > 0

    /// Translates a part, so that reports inside of it fall back on its place.
    member _.Inside (expr: Expr) (translate: unit -> 'a) =
        let outer = around
        around <- expr :: outer

        try
            translate ()
        finally
            around <- outer

    /// The place of an expression, of its first part that has one, or of what is around it.
    member _.PlaceOf(expr: Expr) : SourceLocation option =
        let rec within part =
            match SourceRange.tryFind part, part with
            | Some place, _ -> Some place
            | None, ShapeVar _ -> None
            | None, ShapeLambda(_, body) -> within body
            | None, ShapeCombination(_, parts) -> List.tryPick within parts

        within expr
        |> Option.orElseWith (fun () -> List.tryPick SourceRange.tryFind around)

    /// Notes an error at an expression.
    member this.Error(code: string, expr: Expr, message: string, help: string) =
        let source = this.PlaceOf expr |> Option.toObj

        let diagnostic =
            Diagnostic(code, DiagnosticSeverity.Error, message, "", source, help)
        // What the compiler has duplicated, such as the body of an or-pattern, is reported once.
        if not (found.Contains diagnostic) then
            found.Add diagnostic
