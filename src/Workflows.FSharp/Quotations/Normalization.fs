namespace Workflows.FSharp

open System.Reflection
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Microsoft.FSharp.Quotations.ExprShape
open Microsoft.FSharp.Reflection

/// Brings a quotation into a form with fewer shapes: no pipes and compositions, no functions that are applied where they
/// stand, no variables that hold functions, flows or tuples which are only taken apart, and the code of functions with
/// [<ReflectedDefinition>] in place of their calls. A recursive call of such a function stays.
module internal Normalization =
    /// What an operator on functions does with what it is given.
    type private Wiring =
        /// Applies the last to the others.
        | Forward
        /// Applies the first to the others.
        | Backward
        /// Takes a value through the first, then through the second.
        | FirstThenSecond
        /// Takes a value through the second, then through the first.
        | SecondThenFirst

    let private operators =
        MemberTable<Wiring> [
            <@@ (|>) @@>, Forward
            <@@ (||>) @@>, Forward
            <@@ (|||>) @@>, Forward
            <@@ (<|) @@>, Backward
            <@@ (<||) @@>, Backward
            <@@ (<|||) @@>, Backward
            <@@ (>>) @@>, FirstThenSecond
            <@@ (<<) @@>, SecondThenFirst
        ]

    type private Context = {
        /// What stands in the place of variables, in normal form.
        Values: Map<Var, Expr>
        /// Whether the code is a copy, which needs variables of its own.
        IsCopy: bool
        /// The functions whose code this is part of.
        Inside: MethodBase list
    }

    let private replace v value context = {
        context with
            Values = Map.add v value context.Values
    }

    /// A new variable in the place of one.
    let private rename (v: Var) context =
        let copy = Var(v.Name, v.Type, v.IsMutable)
        copy, replace v (Expr.Var copy) context

    /// The variable that a part of the code binds.
    let private enter v context =
        if context.IsCopy then rename v context else v, context

    let private same (left: Expr) (right: Expr) = obj.ReferenceEquals(left, right)

    let private applyAll expr (arguments: Expr list) =
        arguments |> List.fold (fun f argument -> Expr.Application(f, argument)) expr

    /// The code of a function that is applied to arguments.
    let rec private applied (arguments: Expr list) code =
        match arguments, code with
        | _ :: rest, Lambda(_, body) -> applied rest body
        | _ -> code

    /// The name that a pattern at the beginning of the code gives to an item of a tuple.
    let rec private itemName (v: Var) index code =
        match code with
        | Let(named, TupleGet(Var tuple, i), _) when tuple = v && i = index -> named.Name
        | Let(_, TupleGet(Var tuple, _), rest) when tuple = v -> itemName v index rest
        | _ -> $"{v.Name}{index + 1}"

    /// The normal form of an expression that is applied to arguments, which are in normal form.
    let rec private walk context expr (arguments: Expr list) =
        match expr with
        | ShapeVar v -> variable context expr v arguments
        | ShapeLambda(v, body) ->
            match arguments with
            | argument :: rest -> bind context v argument body rest
            | [] -> lambda context expr v body
        | ShapeCombination(shape, parts) ->
            match expr with
            | Call(target, method, inputs) -> call context expr shape parts target method inputs arguments
            | PropertyGet(target, property, indexes) ->
                propertyGet context expr shape parts target property indexes arguments
            | Application(f, argument) -> walk context f (walk context argument [] :: arguments)
            | Let(v, value, body) -> letIn context expr shape v value body arguments
            | Sequential(first, second) when not arguments.IsEmpty ->
                Expr.Sequential(walk context first [], walk context second arguments)
            | TupleGet(tuple, index) ->
                let item =
                    match walk context tuple [] with
                    | NewTuple items -> items[index]
                    | tuple -> Expr.TupleGet(tuple, index)

                applyAll item arguments
            | _ -> applyAll (rebuild context expr shape parts) arguments

    and private variable context expr v arguments =
        match Map.tryFind v context.Values with
        | None -> applyAll expr arguments
        | Some value when arguments.IsEmpty -> value
        | Some value ->
            walk
                {
                    context with
                        Values = Map.empty
                        IsCopy = true
                }
                value
                arguments

    and private lambda context expr v body =
        let bound, inner = enter v context
        let code = walk inner body []

        if same code body && bound = v then
            expr
        else
            Expr.Lambda(bound, code)

    /// A function that is applied: its parameter's value, and the rest of the arguments.
    and private bind context v argument body rest =
        let isMovable () =
            Inlining.isDescription argument
            || Inlining.isPath argument
            || Inlining.usedOnce v (applied rest body)

        match argument with
        | NewTuple items when Inlining.onlyItems v body -> split context v items body rest
        | _ when isMovable () -> walk (replace v argument context) body rest
        | _ ->
            let bound, inner = enter v context
            Expr.Let(bound, argument, walk inner body rest)

    /// A tuple that is only taken apart is a variable for each of its items.
    and private split context v items body rest =
        let parts =
            items
            |> List.mapi (fun i item ->
                if Inlining.isPath item then
                    item, None
                else
                    let part = Var(itemName v i body, item.Type)
                    Expr.Var part, Some(part, item)
            )

        let inner = replace v (Expr.NewTuple(List.map fst parts)) context

        List.foldBack
            (fun (part, item) code -> Expr.Let(part, item, code))
            (List.choose snd parts)
            (walk inner body rest)

    and private letIn context expr shape v value body arguments =
        match walk context value [] with
        // Steps that nothing uses stay where they are, so that it can be said that they are never done.
        | held when
            Inlining.isDescription held
            && (FunctionTypes.isFunction held.Type || Inlining.isUsed v body)
            ->
            walk (replace v held context) body arguments
        | held when not arguments.IsEmpty -> bind context v held body arguments
        | NewTuple items when Inlining.onlyItems v body -> split context v items body []
        | held ->
            let bound, inner = enter v context
            let code = walk inner body []

            if same held value && same code body && bound = v then
                expr
            else
                RebuildShapeCombination(shape, [ held; Expr.Lambda(bound, code) ])

    and private compose context first second arguments =
        match arguments with
        | argument :: rest -> walk context second (walk context first [ argument ] :: rest)
        | [] ->
            let parameter = Var("value", fst (FSharpType.GetFunctionElements first.Type))
            Expr.Lambda(parameter, walk context second [ walk context first [ Expr.Var parameter ] ])

    and private call context expr shape parts target method inputs arguments =
        match operators.TryFind method with
        | ValueSome Forward -> apply context (List.last inputs) (List.take (inputs.Length - 1) inputs) arguments
        | ValueSome Backward -> apply context inputs.Head inputs.Tail arguments
        | ValueSome FirstThenSecond -> compose context inputs[0] inputs[1] arguments
        | ValueSome SecondThenFirst -> compose context inputs[1] inputs[0] arguments
        | ValueNone -> callFunction context expr shape parts target method inputs arguments

    and private apply context f inputs arguments =
        let values = inputs |> List.map (fun input -> walk context input [])
        walk context f (values @ arguments)

    and private callFunction context expr shape parts target method inputs arguments =
        if List.contains (method :> MethodBase) context.Inside then
            applyAll (rebuildCall context expr shape parts target inputs) arguments
        else
            match Inlining.tryDefinition method with
            | Some code -> inlined context method code target inputs arguments
            | None -> applyAll (rebuildCall context expr shape parts target inputs) arguments

    and private propertyGet context expr shape parts target property indexes arguments =
        match Inlining.tryPropertyDefinition property, property.GetMethod with
        | Some code, NonNull getter when not (List.contains (getter :> MethodBase) context.Inside) ->
            inlined context getter code target indexes arguments
        | _ -> applyAll (rebuild context expr shape parts) arguments

    /// The code of a method in place of its call.
    and private inlined context method code target inputs arguments =
        let walkPart part = walk context part []

        let inputs =
            Inlining.curried method code (Option.map walkPart target) (List.map walkPart inputs)

        walk
            {
                Values = Map.empty
                IsCopy = true
                Inside = method :: context.Inside
            }
            code
            (inputs @ arguments)

    /// What stands in front of the arguments of a function, the F# compiler's own code for operators, is in normal form.
    and private rebuildCall context expr shape parts target (inputs: Expr list) =
        let own =
            if Option.isSome target then
                0
            else
                List.length parts - inputs.Length

        rebuildFrom own context expr shape parts

    and private rebuild context expr shape parts = rebuildFrom 0 context expr shape parts

    and private rebuildFrom own context expr shape parts =
        let walked =
            parts
            |> List.mapi (fun i part -> if i < own then part else walk context part [])

        if List.forall2 same parts walked then
            expr
        else
            RebuildShapeCombination(shape, walked)

    /// The normal form of an expression.
    let normalize (expr: Expr) =
        walk
            {
                Values = Map.empty
                IsCopy = false
                Inside = []
            }
            expr
            []
