namespace Workflows.FSharp

open System
open System.Collections.Concurrent
open System.Reflection
open Microsoft.FSharp.Core
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Microsoft.FSharp.Quotations.ExprShape

/// When a value may stand in the place of the variable that holds it, and which functions are known by their code.
module internal Inlining =
    /// The parts of an expression. Of a call those are the target and the arguments; what the F# compiler adds for operators
    /// on type parameters is code of its own.
    let parts (expr: Expr) =
        match expr with
        | Call(None, _, arguments) -> arguments
        | Call(Some target, _, arguments) -> target :: arguments
        | ShapeCombination(_, parts) -> parts
        | _ -> []

    let private frameworks = ConcurrentDictionary<Assembly, bool>()

    let private isFramework (home: Assembly) =
        obj.ReferenceEquals(home, typeof<int list>.Assembly)
        || obj.ReferenceEquals(home, typeof<Flow<int>>.Assembly)
        || match home.GetName().Name with
           | null -> false
           | name -> name.StartsWith("System.", StringComparison.Ordinal)

    /// Whether the member is of .NET, of F# or of this library.
    let isOfFramework (item: MemberInfo) =
        frameworks.GetOrAdd(item.Module.Assembly, isFramework)

    /// The code of a function that has [<ReflectedDefinition>].
    let tryDefinition (method: MethodBase) =
        if isOfFramework method then
            None
        else
            Expr.TryGetReflectedDefinition method

    let private marks = ConcurrentDictionary<PropertyInfo, bool>()

    let private isMarked (property: PropertyInfo) =
        FunctionTypes.isFunction property.PropertyType
        || property.IsDefined(typeof<ReflectedDefinitionAttribute>, false)

    /// The code of a property that has [<ReflectedDefinition>] itself, or of a function that is a value of a module.
    let tryPropertyDefinition (property: PropertyInfo) =
        match property.GetMethod with
        | null -> None
        | _ when isOfFramework property || not (marks.GetOrAdd(property, isMarked)) -> None
        | getter -> tryDefinition getter

    let rec private takesUnit (code: Expr) skipped =
        match code with
        | Lambda(v, _) when skipped = 0 -> v.Type = typeof<unit>
        | Lambda(_, body) -> takesUnit body (skipped - 1)
        | _ -> false

    /// The target and the arguments of a call as its code, a curried function, takes them: a group of several is a tuple. A
    /// member without arguments takes unit, a value does not.
    let curried (method: MethodBase) (code: Expr) (target: Expr option) (arguments: Expr list) =
        let targets = Option.toList target

        let sizes =
            match method.GetCustomAttribute<CompilationArgumentCountsAttribute>() with
            | null -> [ arguments.Length ]
            | groups -> List.ofSeq groups.Counts

        let group (items: Expr list) =
            match items with
            | [ one ] -> one
            | several -> Expr.NewTuple several

        let split rest size =
            if size = 0 then
                Expr.Value(()), rest
            else
                group (List.take size rest), List.skip size rest

        if arguments.IsEmpty && not (takesUnit code targets.Length) then
            targets
        else
            targets @ fst (List.mapFold split arguments sizes)

    /// Whether values of the type are steps.
    let isFlow (valueType: Type) =
        valueType.IsGenericType
        && valueType.GetGenericTypeDefinition() = typedefof<Flow<_>>

    /// Whether the arguments of a flow are the same wherever it stands. The code of functions and workflows in it is not run here.
    let rec private isStable (expr: Expr) =
        match expr with
        | Var v -> not v.IsMutable
        | PropertyGet(_, property, _) when Clocks.isVolatile property -> false
        | Call(_, method, _) when Clocks.isVolatile method -> false
        | QuoteTyped _
        | QuoteRaw _
        | ShapeLambda _
        | ShapeVar _ -> true
        | _ -> List.forall isStable (parts expr)

    /// Whether a value describes what to do, and does nothing until it is used: a function, or a flow.
    let isDescription (value: Expr) =
        FunctionTypes.isFunction value.Type || isFlow value.Type && isStable value

    /// Whether reading the value again costs nothing, cannot fail, and gives the same.
    let rec isPath (expr: Expr) =
        match expr with
        | Var v -> not v.IsMutable
        | Value _
        | ValueWithName _ -> true
        | PropertyGet(None, property, []) -> not (isOfFramework property)
        | PropertyGet(Some target, property, []) -> not (isOfFramework property) && isPath target
        | TupleGet(target, _) -> isPath target
        | _ -> false

    /// Whether the expression uses no variables but its own.
    let isClosed (expr: Expr) =
        let rec inside (bound: Var list) expr =
            match expr with
            | ShapeVar v -> List.contains v bound
            | ShapeLambda(v, body) -> inside (v :: bound) body
            | _ -> List.forall (inside bound) (parts expr)

        inside [] expr

    /// Whether the variable is used anywhere in the expression.
    let rec isUsed (v: Var) (expr: Expr) =
        match expr with
        | Var other -> other = v
        | Lambda(_, body) -> isUsed v body
        | _ -> List.exists (isUsed v) (parts expr)

    /// How often the variable is used. A use that may be skipped or repeated counts as several, which are no fewer than two.
    let rec private uses (v: Var) (expr: Expr) =
        let severalIfUsed part = if isUsed v part then 2 else 0

        match expr with
        | Var other -> if other = v then 1 else 0
        | Lambda(_, body) -> severalIfUsed body
        | Let(_, value, body) -> uses v value + uses v body
        | IfThenElse(condition, yes, no) -> uses v condition + severalIfUsed yes + severalIfUsed no
        | _ -> parts expr |> List.sumBy (uses v)

    /// Whether the variable is used exactly once, whatever way the evaluation takes.
    let usedOnce v expr = uses v expr = 1

    /// Whether the variable is used only to take items out of the tuple that it holds.
    let rec onlyItems (v: Var) (expr: Expr) =
        match expr with
        | TupleGet(Var other, _) when other = v -> true
        | ShapeVar other -> other <> v
        | ShapeLambda(_, body) -> onlyItems v body
        | _ -> parts expr |> List.forall (onlyItems v)
