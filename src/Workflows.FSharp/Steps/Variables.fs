namespace Workflows.FSharp

open System
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Workflows
open Workflows.Compiler

/// The variables of a quotation as those of the compiler's own form.
module internal Variables =
    let private isNumbered (prefix: string) (name: string) =
        name.StartsWith(prefix, StringComparison.Ordinal)
        && name.AsSpan(prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0

    /// Whether the F# compiler has made the parameter, for a pattern.
    let private isMade (v: Var) =
        isNumbered "_arg" v.Name || v.Name = "tupledArg"

    /// <summary>
    /// The name in the source. Names that the F# compiler makes are numbered through the whole function; <c>madeName</c> takes the
    /// place of a parameter's, so that it does not change with what is around.
    /// </summary>
    let private nameOf (madeName: string) (v: Var) =
        if isMade v then
            madeName
        elif isNumbered "activePatternResult" v.Name then
            "activePatternResult"
        else
            v.Name

    /// A new variable, and the scope in which the quotation's stands for it.
    let bind (madeName: string) (v: Var) (scope: Scope) =
        let variable = Variable(nameOf madeName v, v.Type, v.IsMutable)
        variable, Scope.define v (VariableTerm variable) scope

    /// The variable of a parameter, and what follows. Where the compiler has made a parameter only to name it again, the variable
    /// has that name.
    let receive (madeName: string) (parameter: Var) (rest: Expr) (scope: Scope) =
        match rest with
        | Let(named, Var received, body) when received = parameter && isMade parameter && not named.IsMutable ->
            let variable, scope = bind madeName named scope
            variable, Scope.define parameter (VariableTerm variable) scope, body
        | _ ->
            let variable, scope = bind madeName parameter scope
            variable, scope, rest

    /// The variable of a step's result, unless nothing reads it, and what follows.
    let receiveResult (result: Var) (rest: Expr) (scope: Scope) =
        if result.Type = typeof<unit> then
            None, Scope.define result (Terms.constant Json.Null result.Type) scope, rest
        elif Inlining.isUsed result rest then
            let variable, scope, rest = receive "result" result rest scope
            Some variable, scope, rest
        else
            None, scope, rest
