namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Workflows
open Workflows.Compiler

/// What a workflow cannot do, and what to write instead.
module internal Refusals =
    let private throwing =
        MemberTable<unit> [
            <@@ failwith @@>, ()
            <@@ invalidArg @@>, ()
            <@@ invalidOp @@>, ()
            <@@ nullArg @@>, ()
            <@@ raise @@>, ()
        ]

    /// The function that an expression calls, inside of what the compiler puts around a call.
    let rec private callee (expr: Expr) =
        match expr with
        | Call(_, method, _) -> Some $"'{MemberNames.nameOf method}'"
        | PropertyGet(_, property, _) -> Some $"'{MemberNames.nameOf property}'"
        | Application(inner, _)
        | Let(_, inner, _)
        | Coerce(inner, _) -> callee inner
        | _ -> None

    let private nameOf expr =
        callee expr |> Option.defaultValue "This expression"

    let private report (reporter: Reporter) code expr message help =
        reporter.Error(code, Places.known expr, message, help)

    let private unsupported reporter expr message help =
        report reporter CompilerCodes.UnsupportedConstruct expr message help

    /// What stands for a step that is refused, so that the rest is still translated.
    let private standIn (flow: Expr) : Step =
        ReturnStep(Terms.constant Json.Null (BuilderShapes.valueType flow))

    /// Something that must be known when the workflow is compiled is not.
    let notConstant reporter (expr: Expr) (what: string) (known: Result<objnull, string>) =
        let reason =
            match known with
            | Error reason -> reason
            | Ok _ -> "it is null"

        report
            reporter
            CompilerCodes.NotConstant
            expr
            $"The {what} must be known when the workflow is compiled, but {reason}."
            $"Use a {what} that is defined outside of the workflow."

    /// A call of a task that is not known.
    let unknownTask reporter (call: Expr) (task: Expr) (known: Result<objnull, string>) =
        notConstant reporter task "task" known
        standIn call

    /// A setting whose value cannot be.
    let setting reporter (expr: Expr) message help =
        report reporter CompilerCodes.InvalidSetting expr message help

    /// A step that stands where a value or an effect is expected, so that nothing would do it.
    let forgottenStep reporter (expr: Expr) =
        unsupported
            reporter
            expr
            "This step is never done; only 'do!', 'let!' and 'return!' do a step."
            "Write 'do!' before it, or 'let! _ =' if it has a value."

    /// A step that has a name and is never done, or done only after variables that it reads may have changed.
    let namedStep reporter (expr: Expr) =
        unsupported
            reporter
            expr
            "'let' gives a step a name and does not do it."
            "Write 'let!' to do it here. To do it later, make it a function, as in 'let later () = ..'."

    /// The value that is returned is a step.
    let returnedStep reporter (value: Expr) =
        unsupported
            reporter
            value
            "'return' gives the step itself, which is no value."
            "Write 'return!' to do the step."

        standIn value

    /// Something that is there only for its effect, which a workflow does not have.
    let statement reporter (expr: Expr) =
        match expr with
        | Call(None, method, _) when throwing.Contains method ->
            unsupported
                reporter
                expr
                $"{nameOf expr} throws, and a workflow has no exceptions."
                "Write 'return! fail \"Name\" \"cause\"'."
        | PropertySet _
        | FieldSet _
        | VarSet _ ->
            unsupported
                reporter
                expr
                "A workflow assigns only variables that are its own."
                "Make a new value, such as { old with Name = value }, and keep it in a 'let mutable' of the workflow."
        | _ ->
            report
                reporter
                CompilerCodes.UnsupportedFunction
                expr
                $"{nameOf expr} is there for its effect; a workflow has no effects of its own."
                "Do it in a task, and call that."

    /// A loop over items or numbers.
    let forLoop reporter (expr: Expr) =
        report
            reporter
            CompilerCodes.UnsupportedLoop
            expr
            "A workflow has no 'for' loop."
            "Write 'let! _ = items |> mapEach 1 (fun item -> workflow { .. })', or, where the body assigns a variable, 'while' with an index."

    let tryFinally reporter (expr: Expr) =
        unsupported
            reporter
            expr
            "A workflow has no 'try .. finally'."
            "Write 'try .. with'; what must be done in any case stands in the handlers and after them."

    /// A function that gives a step and calls itself.
    let recursion reporter (expr: Expr) =
        unsupported reporter expr "A function of a workflow may not call itself." "Write a 'while' loop."
        standIn expr

    /// A step whose code is not known.
    let unknownStep reporter (expr: Expr) =
        match expr with
        | Call(_, method, _) when (Inlining.tryDefinition method).IsSome -> recursion reporter expr
        | Call _ ->
            report
                reporter
                CompilerCodes.UnsupportedFunction
                expr
                $"The code of {nameOf expr} is not known."
                "Add [<ReflectedDefinition>] to it, or write its 'workflow { .. }' in place."

            standIn expr
        | _ ->
            unsupported
                reporter
                expr
                "The compiler cannot tell which step this is."
                "Write an operation such as 'call', or 'workflow { .. }', in place."

            standIn expr

    /// A <c>mapEach</c> whose work is a function that is not known.
    let unknownWork reporter (mapEach: Expr) (work: Expr) =
        unsupported
            reporter
            work
            "The compiler cannot tell what this function does for an item."
            "Write it in place: 'fun item -> workflow { .. }'."

        standIn mapEach
