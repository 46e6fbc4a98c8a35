/// Writes terms as text, near to the source that they come from.
module Workflows.FSharp.Tests.Steps.TermText

open Workflows.Compiler

let private symbol (operation: Operation) =
    match operation with
    | Operation.Add -> Some "+"
    | Operation.And -> Some "and"
    | Operation.Concat -> Some "&"
    | Operation.Equal -> Some "="
    | Operation.Greater -> Some ">"
    | Operation.GreaterOrEqual -> Some ">="
    | Operation.Less -> Some "<"
    | Operation.Multiply -> Some "*"
    | Operation.NotEqual -> Some "<>"
    | Operation.Or -> Some "or"
    | _ -> None

let rec ofTerm (term: Term) : string =
    match term with
    | :? ConstantTerm as t -> string t.Value
    | :? VariableTerm as t -> t.Variable.Name
    | :? FieldTerm as t -> $"{part t.Target}.{t.Field.Name}"
    | :? ItemTerm as t -> $"{part t.Target}[{t.Index}]"
    | :? ArrayTerm as t -> $"[{all t.Items}]"
    | :? ConditionalTerm as t -> $"if {ofTerm t.Condition} then {ofTerm t.Then} else {ofTerm t.Else}"
    | :? LetTerm as t -> $"let {t.Variable.Name} = {ofTerm t.Value} in {ofTerm t.Body}"
    | :? CaseTestTerm as t -> $"{part t.Target} is {t.Case.Name}"
    | :? OperationTerm as t ->
        match symbol t.Operation with
        | Some symbol -> t.Arguments |> Seq.map part |> String.concat $" {symbol} "
        | None -> $"{t.Operation}({all t.Arguments})"
    | other -> invalidArg (nameof term) $"{other}"

/// A term that other terms are around of.
and private part (term: Term) =
    match term with
    | :? OperationTerm as t when (symbol t.Operation).IsSome -> $"({ofTerm term})"
    | :? ConditionalTerm
    | :? LetTerm
    | :? CaseTestTerm -> $"({ofTerm term})"
    | _ -> ofTerm term

and private all (terms: Term seq) =
    terms |> Seq.map ofTerm |> String.concat ", "
