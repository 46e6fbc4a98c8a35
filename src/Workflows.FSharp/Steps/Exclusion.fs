namespace Workflows.FSharp

open Workflows.Compiler

/// Which conditions cannot hold both.
module internal Exclusion =
    let private (|Either|_|) (term: Term) =
        match term with
        | :? OperationTerm as operation when operation.Operation = Operation.Or ->
            Some(operation.Arguments[0], operation.Arguments[1])
        | _ -> None

    let private (|Both|_|) (term: Term) =
        match term with
        | :? OperationTerm as operation when operation.Operation = Operation.And ->
            Some(operation.Arguments[0], operation.Arguments[1])
        | _ -> None

    /// A comparison with a constant.
    let private (|Is|_|) (term: Term) =
        match term with
        | :? OperationTerm as operation when operation.Operation = Operation.Equal ->
            match operation.Arguments[1] with
            | :? ConstantTerm as constant -> Some(operation.Arguments[0], constant.Value)
            | _ -> None
        | _ -> None

    let private (|IsCase|_|) (term: Term) =
        match term with
        | :? CaseTestTerm as test -> Some(test.Target, test.Case.Name)
        | _ -> None

    /// Whether at most one of two conditions holds, as far as can be told from what they are. False if it cannot be told.
    let rec isBetween (first: Term) (second: Term) =
        match first, second with
        | Either(a, b), other
        | other, Either(a, b) -> isBetween a other && isBetween b other
        | Both(a, b), other
        | other, Both(a, b) -> isBetween a other || isBetween b other
        | IsCase(target, case), IsCase(other, otherCase) -> target = other && case <> otherCase
        | Is(target, value), Is(other, otherValue) -> target = other && value <> otherValue
        | _ -> false
