namespace Workflows.FSharp

open Microsoft.FSharp.Core
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Workflows.Compiler

/// Expressions that fail: an incomplete <c>match</c>, <c>failwith</c>. A state that evaluates them fails.
module internal Failures =
    let private raising =
        MemberTable<unit> [
            <@@ fun (failure: exn) -> raise failure @@>, ()
            <@@ fun (message: string) -> failwith message @@>, ()
            <@@ fun (message: string) -> invalidOp message @@>, ()
            <@@ fun (message: string) -> invalidArg message message @@>, ()
            <@@ fun format -> failwithf (format: Printf.StringFormat<int, int>) @@>, ()
        ]

    let private (|IncompleteMatch|_|) expr =
        match expr with
        | Coerce(NewObject(constructor, _), _) when constructor.DeclaringType = typeof<MatchFailureException> -> Some()
        | _ -> None

    /// The failure that an expression is, if it is one.
    let rec tryTranslate (reporter: Reporter) (expr: Expr) : Term option =
        match expr with
        | Application(f, _) -> tryTranslate reporter f
        | Call(None, method, arguments) when raising.Contains method ->
            match arguments with
            | [ IncompleteMatch ] -> Some(RaiseTerm("No case of a match fits the value.", expr.Type))
            | [ Value((:? string as message), _) ] -> Some(RaiseTerm(message, expr.Type))
            | _ ->
                Site.refuseAt
                    reporter
                    expr
                    CompilerCodes.UnsupportedFunction
                    $"'{MemberNames.nameOf method}' needs a constant text in an expression of a workflow."
                    "Use 'return! fail name cause' in the workflow, or fail in a task."
                |> Some
        | _ -> None
