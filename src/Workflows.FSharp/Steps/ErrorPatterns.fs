namespace Workflows.FSharp

open System
open System.Runtime.ExceptionServices
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.ExprShape
open Microsoft.FSharp.Quotations.Patterns
open Workflows.Compiler

/// The patterns of <c>try .. with</c>. A workflow has no exceptions: an error is two strings, its name and its cause.
module internal ErrorPatterns =
    let private throwing =
        MemberTable<unit> [ <@@ fun (captured: ExceptionDispatchInfo) -> captured.Throw() @@>, () ]

    /// What the compiler writes for the exceptions that no pattern takes.
    [<return: Struct>]
    let (|Rethrow|_|) (expr: Expr) =
        match expr with
        | Sequential(Call(Some _, method, []), _) when throwing.Contains method -> ValueSome()
        | _ -> ValueNone

    /// What stands for the exception in a handler.
    type private Handler = {
        Reporter: Reporter
        /// The names of the exception, each with the type that the pattern gave it.
        Exceptions: (Var * Type) list
        Error: Var
        Cause: Var
    }

    /// The exception under one of its names, and its type there.
    let private (|Exception|_|) handler (expr: Expr) =
        let typeOf v =
            handler.Exceptions |> List.tryFind (fst >> (=) v) |> Option.map snd

        match expr with
        | Var v -> typeOf v
        | Coerce(Var v, _)
        | Call(None, _, [ Var v ]) when typeof<exn>.IsAssignableFrom expr.Type ->
            typeOf v |> Option.map (fun _ -> expr.Type)
        | _ -> None

    let private isError (exceptionType: Type) = exceptionType = typeof<TaskFailed>

    let private refuse handler (expr: Expr) message help =
        handler.Reporter.Error(CompilerCodes.UnsupportedHandler, expr, message, help)

    /// A test for an exception of .NET, taken for what it most likely means.
    let private foreignTest handler (place: Expr) (expected: Type) =
        refuse
            handler
            place
            $"A workflow has no exceptions; a handler cannot ask for '{expected.Name}'."
            $"Write 'TaskFailed (\"{expected.Name}\", cause)': the error of a task that throws has the name of the exception's type."

        <@@ (%%Expr.Var handler.Error: string) = %%Expr.Value expected.Name @@>

    let private foreignUse handler (expr: Expr) =
        refuse
            handler
            expr
            "A workflow has no exceptions; a handler knows an error's name and cause only."
            "Write 'with TaskFailed (error, cause) -> ..', and use these two strings."

    /// Something of the type, to go on with after an error.
    let private standIn handler (valueType: Type) =
        if valueType = typeof<string> then
            Expr.Var handler.Cause
        elif valueType.IsValueType then
            Expr.Value(Activator.CreateInstance valueType, valueType)
        else
            Expr.Value(null, valueType)

    let rec private rewrite handler (expr: Expr) : Expr =
        match expr with
        | Rethrow -> expr
        | Let(alias, Exception handler exceptionType, body) ->
            rewrite
                {
                    handler with
                        Exceptions = (alias, exceptionType) :: handler.Exceptions
                }
                body
        | TypeTest(Exception handler _, expected) when isError expected -> Expr.Value true
        | IfThenElse(TypeTest(Exception handler _, expected), taken, other) when not (isError expected) ->
            // The branch has a place of its own; the test only that of the whole try.
            let test = foreignTest handler (Places.known taken) expected
            Expr.IfThenElse(test, rewrite handler taken, rewrite handler other)
        | TypeTest(Exception handler _, expected) -> foreignTest handler expr expected
        | PropertyGet(Some(Exception handler exceptionType), property, []) when isError exceptionType ->
            Expr.Var(
                if property.Name = "Error" then
                    handler.Error
                else
                    handler.Cause
            )
        | PropertyGet(Some(Exception handler exceptionType), _, []) ->
            // Other types have been refused already.
            if exceptionType = typeof<exn> then
                foreignUse handler expr

            standIn handler expr.Type
        | Call(None, _, [ Exception handler _ ])
        | Exception handler _ ->
            foreignUse handler expr
            standIn handler expr.Type
        | ShapeVar _ -> expr
        | ShapeLambda(v, body) -> Expr.Lambda(v, rewrite handler body)
        | ShapeCombination(shape, parts) -> RebuildShapeCombination(shape, parts |> List.map (rewrite handler))

    /// The name that a handler first gives to a part of the exception.
    let rec private nameOf (caught: Var) (part: string) (expr: Expr) : string option =
        match expr with
        | Let(named, PropertyGet(Some(Coerce(Var v, _)), property, []), _) when v = caught && property.Name = part ->
            Some named.Name
        | ShapeVar _ -> None
        | ShapeLambda(_, body) -> nameOf caught part body
        | ShapeCombination(_, parts) -> List.tryPick (nameOf caught part) parts

    /// A handler of exceptions as one of two strings: their variables, the error's name first, and what is done.
    let withStrings (reporter: Reporter) (caught: Var) (handler: Expr) : Var * Var * Expr =
        let errorName, causeName =
            match nameOf caught "Error" handler, nameOf caught "Cause" handler with
            // The patterns of a handler may give one name to the one or the other.
            | Some error, Some cause when error = cause -> "error", "cause"
            | error, cause -> Option.defaultValue "error" error, Option.defaultValue "cause" cause

        let error, cause = Var(errorName, typeof<string>), Var(causeName, typeof<string>)

        let body =
            rewrite
                {
                    Reporter = reporter
                    Exceptions = [ caught, typeof<exn> ]
                    Error = error
                    Cause = cause
                }
                handler

        error, cause, body
