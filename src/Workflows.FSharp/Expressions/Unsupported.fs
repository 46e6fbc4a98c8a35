namespace Workflows.FSharp

open System.Reflection
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.DerivedPatterns
open Microsoft.FSharp.Quotations.Patterns
open Workflows.Compiler

/// What F# has and an expression of a workflow has not.
module internal Unsupported =
    /// Reports a construct.
    let construct reporter (expr: Expr) what help =
        Site.refuseAt
            reporter
            expr
            CompilerCodes.UnsupportedConstruct
            $"An expression of a workflow cannot have {what}."
            help

    let private iteration =
        "Use the functions of 'List', a loop of the workflow, or a task."

    /// Reports a construct that no rule is for.
    let other reporter (expr: Expr) =
        let refuse what help = construct reporter expr what help

        match expr with
        | Lambda _
        | Let(_, _, Lambda _) -> refuse "a function as a value" "Write it where it is used."
        | Application _ ->
            refuse "a function that is chosen or made" "Write the function where it is used, or with 'let f x = …'."
        | LetRecursive _ -> refuse "'let rec'" iteration
        | WhileLoop _
        | ForIntegerRangeLoop _ -> refuse "a loop" iteration
        | Let(v, _, _)
        | VarSet(v, _) -> refuse $"the mutable variable '{v.Name}'" "Assign it in the workflow itself."
        | Sequential _ ->
            refuse
                "one thing after the other, as in 'a; b'"
                "Only the last would give a value; do the others in a task."
        | TryWith _
        | TryFinally _ -> refuse "'try'" "Write 'try' around steps of the workflow, or in a task."
        | TypeTest _ -> refuse "a type test" "Use a union for values of several types."
        | PropertySet _
        | FieldSet _ -> refuse "an assignment to a member" "Make a new record with { … with … }."
        | QuoteRaw _
        | QuoteTyped _ -> refuse "a nested workflow or quotation" "Bind it with 'let!' first."
        | _ -> refuse "this construct" "Write it with the functions and patterns of an expression, or do it in a task."

    /// Reports a function or member that no rule is for.
    let func reporter (expr: Expr) (item: MemberInfo) =
        let name = MemberNames.nameOf item

        let refuse message help =
            Site.refuseAt reporter expr CompilerCodes.UnsupportedFunction message help

        let noCounterpart = $"'{name}' has no counterpart in an expression of a workflow."

        match Clocks.tryAdvice expr, item with
        | Some advice, _ -> refuse noCounterpart advice
        | None, (:? MethodBase as method) when (Inlining.tryDefinition method).IsSome ->
            refuse $"'{name}' calls itself, which an expression of a workflow cannot." iteration
        | None, _ when Inlining.isOfFramework item ->
            refuse noCounterpart "Use it in a task, or before 'Workflow.define' if it does not depend on the workflow."
        | None, _ ->
            refuse
                $"The code of '{name}' is not known."
                "Add [<ReflectedDefinition>] to it, make it a task, or call it before 'Workflow.define' if it does not depend on the workflow."
