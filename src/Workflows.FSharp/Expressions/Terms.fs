namespace Workflows.FSharp

open System
open Workflows
open Workflows.Compiler

/// Makes terms.
module internal Terms =
    let operation (operation: Operation) (arguments: Term list) (resultType: Type) : Term =
        OperationTerm(operation, EquatableArray.ToEquatableArray arguments, resultType)

    let constant (value: Json) (valueType: Type) : Term = ConstantTerm(value, valueType)

    let text (value: string) =
        constant (Json.op_Implicit value) typeof<string>

    let number (value: int) =
        constant (Json.op_Implicit value) typeof<int>

    let bool (value: bool) =
        constant (if value then Json.True else Json.False) typeof<bool>

    let array (items: Term list) (arrayType: Type) : Term =
        ArrayTerm(EquatableArray.ToEquatableArray items, arrayType)

    let object (members: (string * Term) list) (objectType: Type) : Term =
        let members = members |> Seq.map (fun (name, value) -> ObjectMember(name, value))
        ObjectTerm(EquatableArray.ToEquatableArray members, objectType)

    let conditional condition yes no : Term = ConditionalTerm(condition, yes, no)

    let private (|Constant|_|) (term: Term) =
        match term with
        | :? ConstantTerm as constant when constant.Value.IsBoolean -> Some constant.Value.IsTrue
        | _ -> None

    let conjunction left right =
        match left, right with
        | Constant true, other
        | other, Constant true -> other
        | _ -> operation Operation.And [ left; right ] typeof<bool>

    let disjunction left right =
        match left, right with
        | Constant false, other
        | other, Constant false -> other
        | _ -> operation Operation.Or [ left; right ] typeof<bool>

    let equality left right =
        operation Operation.Equal [ left; right ] typeof<bool>

    let lambda (parameter: Variable) body : Term =
        LambdaTerm([| parameter |] |> EquatableArray.ToEquatableArray, body)

    /// A function in one parameter, made from what it does with it.
    let functionOf name (parameterType: Type) (body: Term -> Term) =
        let parameter = Variable(name, parameterType)
        lambda parameter (body (VariableTerm parameter))

    let private mayBeNull (term: Term) =
        match term with
        | :? FieldTerm as field -> field.Field.MayBeNull || field.Field.MayBeAbsent
        | _ -> false

    /// Whether reading the term again costs nothing, cannot fail where it stands, and gives the same.
    let rec isPath (term: Term) =
        match term with
        | :? ConstantTerm -> true
        | :? VariableTerm as read -> not read.Variable.IsMutable
        | :? FieldTerm as field -> isPath field.Target && not (mayBeNull field.Target)
        | :? ItemTerm as item -> isPath item.Target && not (mayBeNull item.Target)
        | :? OperationTerm as operation when operation.Operation = Operation.KnownValue -> isPath operation.Arguments[0]
        | _ -> false

    /// A term in which a variable stands for a value. The value takes the variable's place where that changes nothing.
    let letIn (variable: Variable) (value: Term) (body: Term) : Term =
        let isMovable =
            isPath value
            || TermAnalysis.CountUses(body, variable) <= 1
               && TermAnalysis.IsTotal value
               && not (TermAnalysis.IsVolatile value)

        if isMovable then
            TermSubstitution.Replace(body, variable, value)
        else
            LetTerm(variable, value, body)

    /// A term that uses a value several times, but evaluates it once.
    let share name (value: Term) (body: Term -> Term) : Term =
        let variable = Variable(name, value.Type)
        letIn variable value (body (VariableTerm variable))

    /// The value of a function for an argument.
    let apply (f: Term) (argument: Term) : Term =
        match f with
        | :? LambdaTerm as f -> letIn f.Parameters[0] argument f.Body
        // What is no function has been reported, and is null.
        | _ -> f

    /// An operation and its arguments.
    let (|Operation|_|) (term: Term) =
        match term with
        | :? OperationTerm as operation -> Some(operation.Operation, List.ofSeq operation.Arguments)
        | _ -> None

    /// The opposite of a condition.
    let negation (condition: Term) =
        match condition with
        | Operation(Operation.Not, [ opposite ]) -> opposite
        | Operation(Operation.IsSome, arguments) -> operation Operation.IsNone arguments typeof<bool>
        | Operation(Operation.IsNone, arguments) -> operation Operation.IsSome arguments typeof<bool>
        | Operation(Operation.Equal, arguments) -> operation Operation.NotEqual arguments typeof<bool>
        | Operation(Operation.NotEqual, arguments) -> operation Operation.Equal arguments typeof<bool>
        | _ -> operation Operation.Not [ condition ] typeof<bool>

    /// A string that is a constant.
    let (|Text|_|) (term: Term) =
        match term with
        | :? ConstantTerm as constant when constant.Value.IsString -> Some(constant.Value.GetString())
        | _ -> None
