namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Workflows.Compiler

/// What an expression is translated with: the meaning of its variables, what is known of them, and where to report what is wrong.
type internal Scope = {
    /// What each variable of the quotation stands for.
    Variables: Map<Var, Term>
    /// Options that are known to have a value here, and lists that are known to have an item.
    Inhabited: Term list
    Reporter: Reporter
}

module internal Scope =
    /// A scope without variables.
    let empty reporter = {
        Variables = Map.empty
        Inhabited = []
        Reporter = reporter
    }

    /// The scope in which a variable of the quotation stands for a term.
    let define (v: Var) (term: Term) scope = {
        scope with
            Variables = Map.add v term scope.Variables
    }

    /// A new variable of the compiler for a variable of the quotation, and the scope in which it stands for it.
    let bind (v: Var) scope =
        let variable = Variable(v.Name, v.Type, v.IsMutable)
        variable, define v (VariableTerm variable) scope

    /// The term, in a form that cannot fail if it takes something out of an option or list that is known to have it.
    let known (term: Term) scope : Term =
        match term with
        | Terms.Operation(Operation.OptionValue, [ source ]) when List.contains source scope.Inhabited ->
            Terms.operation Operation.KnownValue [ source ] term.Type
        | Terms.Operation(Operation.ListHead, [ source ]) when List.contains source scope.Inhabited ->
            ItemTerm(source, 0, term.Type)
        | _ -> term

    /// The scope in which a condition holds, or does not.
    let rec knowing (condition: Term) holds scope =
        let both first second =
            scope |> knowing first holds |> knowing second holds

        match condition, holds with
        | Terms.Operation(Operation.IsSome, [ source ]), true
        | Terms.Operation((Operation.IsNone | Operation.ListIsEmpty), [ source ]), false when Terms.isPath source -> {
            scope with
                Inhabited = source :: scope.Inhabited
          }
        | Terms.Operation(Operation.Not, [ opposite ]), _ -> knowing opposite (not holds) scope
        | Terms.Operation(Operation.And, [ first; second ]), true
        | Terms.Operation(Operation.Or, [ first; second ]), false -> both first second
        | _ -> scope
