namespace Workflows.Testing.Quotations

open System
open System.Collections.Concurrent
open System.Reflection
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Microsoft.FSharp.Reflection
open Workflows.FSharp

/// The variables in sight with their values, the innermost first.
type internal Environment = (Var * objnull ref) list

/// Gives quoted expressions the values that .NET gives them, by reflection. It shares nothing with the compiler.
module internal ExpressionEvaluator =
    let private anyMember =
        BindingFlags.Public
        ||| BindingFlags.NonPublic
        ||| BindingFlags.Instance
        ||| BindingFlags.Static

    /// What is thrown comes as it is thrown.
    let private asThrown = anyMember ||| BindingFlags.DoNotWrapExceptions

    let private isFlow (given: Type) =
        given.IsGenericType && given.GetGenericTypeDefinition() = typedefof<Flow<_>>

    let private operations =
        typeof<DirectOperations>.GetMethods(anyMember)
        |> Array.map (fun method -> method.Name, method)
        |> Map

    let private declaringOperations =
        set [ typeof<WorkflowBuilder>.FullName; "Workflows.FSharp.Operations" ]

    /// A method of .NET in place of an operation of workflows, with the same type arguments.
    let private directOf (method: MethodInfo) =
        match Map.tryFind method.Name operations with
        | None -> raise (Interruption $"A direct run does not know what {method.Name} does.")
        | Some direct when direct.IsGenericMethodDefinition ->
            let arguments =
                // The builder's class has no type arguments; those of the method are in the same order.
                method.GetGenericArguments()

            direct.MakeGenericMethod arguments
        | Some direct -> direct

    let private isOperation (method: MethodInfo) =
        match method.DeclaringType with
        | null -> false
        | declaring -> declaringOperations.Contains declaring.FullName

    let private failing (flow: Type) (error: exn) : objnull =
        let make = typeof<DirectOperations>.GetMethod("Failing", anyMember) |> nonNull

        make.MakeGenericMethod(flow.GetGenericArguments()).Invoke(null, [| error |])

    let private memoize (compute: 'key -> 'value) =
        let known = ConcurrentDictionary<'key, 'value>()
        fun key -> known.GetOrAdd(key, compute)

    let private bind variable value (environment: Environment) : Environment = (variable, ref value) :: environment

    let private cellOf (environment: Environment) variable =
        match environment |> List.tryFind (fun (known, _) -> known = variable) with
        | Some(_, cell) -> cell
        | None -> raise (Interruption $"The variable {variable.Name} comes from outside of the workflow.")

    let private unionTag =
        memoize (fun given -> FSharpValue.PreComputeUnionTagReader(given, anyMember))

    let private makeCase =
        memoize (fun case -> FSharpValue.PreComputeUnionConstructor(case, anyMember))

    let private makeRecord =
        memoize (fun given -> FSharpValue.PreComputeRecordConstructor(given, anyMember))

    let private invoker =
        memoize (fun (functionType: Type) ->
            let argument, _ = FSharpType.GetFunctionElements functionType
            functionType.GetMethod("Invoke", [| argument |]) |> nonNull
        )

    let private apply (functionType: Type) (f: objnull) (argument: objnull) =
        (invoker functionType).Invoke(f, asThrown, null, [| argument |], null)

    let private makeTuple given (items: objnull[]) =
        FSharpValue.MakeTuple([| for item in items -> Unchecked.nonNull item |], given)

    let private unsupported (expr: Expr) =
        raise (Interruption $"A direct run does not know this expression: {expr}")

    /// The value of an expression. One that stands for a flow never throws: it gives a flow that fails.
    let rec evaluate (environment: Environment) (expr: Expr) : objnull =
        if isFlow expr.Type then
            try
                compute environment expr
            with error when WorkflowError.isError error ->
                failing expr.Type error
        else
            compute environment expr

    and private evaluateAll (environment: Environment) (exprs: Expr list) : objnull[] = [|
        for expr in exprs do
            evaluate environment expr
    |]

    /// What a member is asked of; nothing for a static one.
    and private evaluateTarget (environment: Environment) (target: Expr option) : objnull =
        match target with
        | Some expr -> evaluate environment expr
        | None -> null

    and private compute (environment: Environment) (expr: Expr) : objnull =
        match expr with
        | Value(value, _) -> value
        | WithValue(value, _, _) -> value
        | Var variable -> (cellOf environment variable).Value
        | Let(variable, value, body) -> evaluate (bind variable (evaluate environment value) environment) body
        | VarSet(variable, value) ->
            (cellOf environment variable).Value <- evaluate environment value
            null
        | Sequential(first, second) ->
            evaluate environment first |> ignore
            evaluate environment second
        | IfThenElse(condition, positive, negative) ->
            match evaluate environment condition with
            | :? bool as holds when holds -> evaluate environment positive
            | _ -> evaluate environment negative
        | Lambda(variable, body) ->
            FSharpValue.MakeFunction(
                expr.Type,
                fun argument -> evaluate (bind variable argument environment) body |> Unchecked.nonNull
            )
        | Application(f, argument) -> apply f.Type (evaluate environment f) (evaluate environment argument)
        // An operator such as `-` does its work through a function that the compiler has put beside it.
        | CallWithWitnesses(target, _, method, witnesses, arguments) ->
            invoke environment target method (witnesses @ arguments)
        | Call(target, method, arguments) -> call environment target method arguments
        | PropertyGet(target, property, arguments) ->
            let target = evaluateTarget environment target
            property.GetValue(target, asThrown, null, evaluateAll environment arguments, null)
        | FieldGet(target, field) -> field.GetValue(evaluateTarget environment target)
        | Coerce(value, _) -> evaluate environment value
        | TypeTest(value, given) -> box (given.IsInstanceOfType(evaluate environment value))
        | DefaultValue given ->
            if given.IsValueType then
                Activator.CreateInstance given
            else
                null
        | _ -> construct environment expr

    /// The value of an expression that makes something of parts, or takes it apart.
    and private construct (environment: Environment) (expr: Expr) : objnull =
        match expr with
        | NewTuple items
        | NewStructTuple items -> makeTuple expr.Type (evaluateAll environment items)
        | TupleGet(tuple, index) -> FSharpValue.GetTupleField(evaluate environment tuple |> nonNull, index)
        | NewRecord(given, fields) -> makeRecord given (evaluateAll environment fields)
        | NewUnionCase(case, fields) -> makeCase case (evaluateAll environment fields)
        | UnionCaseTest(value, case) ->
            box (unionTag case.DeclaringType (evaluate environment value |> Unchecked.nonNull) = case.Tag)
        | NewArray(item, items) ->
            let array = Array.CreateInstance(item, List.length items)

            evaluateAll environment items
            |> Array.iteri (fun i value -> array.SetValue(value, i))

            array
        | NewObject(constructor, arguments) ->
            constructor.Invoke(asThrown, null, evaluateAll environment arguments, null)
        // The body of a nested workflow, which is a flow here.
        | QuoteTyped body
        | QuoteRaw body -> evaluate environment body
        | _ -> unsupported expr

    and private call environment target (method: MethodInfo) arguments : objnull =
        if isOperation method then
            (directOf method).Invoke(null, asThrown, null, evaluateAll environment arguments, null)
        elif isFlow method.ReturnType then
            match Expr.TryGetReflectedDefinition method with
            | Some definition -> applyAll definition (evaluateAll environment arguments)
            | None -> invoke environment target method arguments
        else
            invoke environment target method arguments

    and private invoke environment target (method: MethodInfo) arguments : objnull =
        let target = evaluateTarget environment target
        method.Invoke(target, asThrown, null, evaluateAll environment arguments, null)

    /// What a function of a workflow gives; its parameters may be curried or tupled.
    and private applyAll definition (arguments: objnull[]) =
        let rec go environment definition arguments =
            match definition, arguments with
            | Lambda(parameter, body), [] when parameter.Type = typeof<unit> -> go environment body []
            | Lambda(parameter, body), first :: others ->
                if FSharpType.IsTuple parameter.Type && not (parameter.Type.IsInstanceOfType first) then
                    let count = FSharpType.GetTupleElements(parameter.Type).Length
                    let items, others = List.splitAt count arguments
                    let tuple = makeTuple parameter.Type (Array.ofList items)
                    go (bind parameter tuple environment) body others
                else
                    go (bind parameter first environment) body others
            | body, _ -> evaluate environment body

        go [] definition (List.ofArray arguments)
