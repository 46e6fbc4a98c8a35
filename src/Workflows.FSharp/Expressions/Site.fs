namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Workflows
open Workflows.Compiler

/// A place where a function, an operator or a property is used.
type internal Site = {
    /// The whole use.
    Expr: Expr
    /// What it is applied to: the target of a member, then the arguments.
    Arguments: Expr list
    Reporter: Reporter
}

/// What a use becomes, given the terms of what it is applied to.
type internal Rule = Site -> Term list -> Term

module internal Site =
    /// Reports an error at an expression, and stands in for its term.
    let refuseAt (reporter: Reporter) (expr: Expr) code message help : Term =
        reporter.Error(code, expr, message, help)
        ConstantTerm(Json.Null, expr.Type)

    /// Reports an error at a use, and stands in for its term.
    let refuse site code message help =
        refuseAt site.Reporter site.Expr code message help

    /// A rule that makes an operation of all that the function is applied to.
    let operation (operation: Operation) : Rule =
        fun site arguments -> Terms.operation operation arguments site.Expr.Type
