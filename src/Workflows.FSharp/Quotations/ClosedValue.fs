namespace Workflows.FSharp

open System
open System.Reflection
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Microsoft.FSharp.Quotations.DerivedPatterns
open Microsoft.FSharp.Reflection

/// The .NET values of expressions that use nothing of the workflow: tasks, policies, durations, constants. They are
/// interpreted by reflection, which for a few calls is faster than making code for them.
module internal ClosedValue =
    exception private NotClosed of string

    let private members =
        BindingFlags.Instance
        ||| BindingFlags.Static
        ||| BindingFlags.Public
        ||| BindingFlags.NonPublic

    let private unbound (v: Var) =
        raise (NotClosed $"it depends on '{v.Name}'")

    let rec private evaluate (variables: Map<Var, objnull>) (expr: Expr) : objnull =
        let each parts =
            parts |> List.map (evaluate variables) |> Array.ofList

        let target part : objnull =
            match part with
            | None -> null
            | Some part -> evaluate variables part

        match expr with
        | Value(value, _) -> value
        | ValueWithName(value, _, _) -> value
        | Var v -> variables |> Map.tryFind v |> Option.defaultWith (fun () -> unbound v)
        | PropertyGet(owner, property, indexes) -> read property (target owner) (each indexes)
        | FieldGet(owner, field) -> field.GetValue(target owner)
        | Call(owner, method, arguments) ->
            let owner, arguments = target owner, each arguments

            match PrimitiveOperations.tryInvoke method arguments with
            | ValueSome result -> result
            | ValueNone -> invoke method owner arguments
        | NewObject(constructor, arguments) -> construct constructor (each arguments)
        | NewRecord(recordType, fields) -> FSharpValue.MakeRecord(recordType, each fields, members)
        | NewUnionCase(case, fields) -> FSharpValue.MakeUnion(case, each fields, members)
        | NewTuple items -> FSharpValue.MakeTuple(each items, expr.Type)
        | NewArray(itemType, items) ->
            let array = Array.CreateInstance(itemType, items.Length)
            items |> List.iteri (fun i item -> array.SetValue(evaluate variables item, i))
            array
        | TupleGet(tuple, index) -> FSharpValue.GetTupleField(nonNull (evaluate variables tuple), index)
        | UnionCaseTest(union, case) ->
            let actual, _ =
                FSharpValue.GetUnionFields(evaluate variables union, case.DeclaringType, members)

            box (actual.Tag = case.Tag)
        | TypeTest(value, expected) -> box (expected.IsInstanceOfType(evaluate variables value))
        | Coerce(value, _) -> evaluate variables value
        | IfThenElse(condition, yes, no) ->
            let chosen = if unbox (evaluate variables condition) then yes else no
            evaluate variables chosen
        | Let(v, value, body) -> evaluate (Map.add v (evaluate variables value) variables) body
        | Sequential(first, second) ->
            evaluate variables first |> ignore
            evaluate variables second
        | Lambda(v, body) ->
            FSharpValue.MakeFunction(expr.Type, (fun argument -> evaluate (Map.add v argument variables) body))
        | Application(f, argument) -> apply (evaluate variables f) (evaluate variables argument)
        | DefaultValue valueType -> Activator.CreateInstance valueType
        | _ -> raise (NotClosed "it is no simple value")

    and private read (property: PropertyInfo) (owner: objnull) (indexes: objnull array) : objnull =
        property.GetValue(owner, BindingFlags.DoNotWrapExceptions, null, indexes, null)

    and private invoke (method: MethodInfo) (owner: objnull) (arguments: objnull array) : objnull =
        method.Invoke(owner, BindingFlags.DoNotWrapExceptions, null, arguments, null)

    and private construct (constructor: ConstructorInfo) (arguments: objnull array) : objnull =
        constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)

    and private apply (f: objnull) (argument: objnull) : objnull =
        let closure = (nonNull f).GetType()
        let domain, _ = FSharpType.GetFunctionElements closure

        match closure.GetMethod("Invoke", [| domain |]) with
        | null -> raise (NotClosed "a function in it cannot be called")
        | invocation -> invoke invocation f [| argument |]

    /// The value of an expression without variables of the workflow, or the reason why it has none.
    let tryEvaluate (expr: Expr) : Result<objnull, string> =
        try
            Ok(evaluate Map.empty expr)
        with
        | NotClosed reason -> Error reason
        | failure -> Error failure.Message
