namespace Workflows.FSharp

open System
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Microsoft.FSharp.Reflection
open Workflows
open Workflows.Compiler
open Workflows.FSharp.BuilderShapes
open Workflows.FSharp.ErrorPatterns
open Workflows.FSharp.FlowOperations

/// Turns a quotation of type Flow, in normal form, into steps. What is refused is reported, and the rest still translated, so
/// that all is found in one pass.
module internal StepTranslator =
    let private unitValue = Terms.constant Json.Null typeof<unit>

    let private nothing: Step = ReturnStep unitValue

    let private isNothing (step: Step) =
        match step with
        | :? ReturnStep as result -> result.Value = unitValue
        | _ -> false

    let private term = ExpressionTranslator.translate

    let private place = Places.find

    let private (|NoEffect|_|) (expr: Expr) =
        match expr with
        | Value(null, unitType) when unitType = typeof<unit> -> true
        | _ -> false

    let private ignoring = MemberTable<unit> [ <@@ ignore @@>, () ]
    let private throwing = MemberTable<unit> [ <@@ raise @@>, () ]

    /// What the compiler writes where no pattern of a match fits.
    let private (|NoPatternFits|_|) (expr: Expr) =
        match expr with
        | Call(None, method, [ Coerce(NewObject(made, _), _) ]) ->
            throwing.Contains method && made.DeclaringType = typeof<MatchFailureException>
        | _ -> false

    /// A variable of the workflow that may be assigned.
    let private (|Assignable|_|) scope (v: Var) =
        match Map.tryFind v scope.Variables with
        | Some(:? VariableTerm as term) when term.Variable.IsMutable -> Some term.Variable
        | _ -> None

    /// Whether the variable holds no value of a workflow, but something that an operation takes as it is written.
    let private isSetting (v: Var) =
        typeof<TaskDefinition>.IsAssignableFrom v.Type
        || v.Type = typeof<RetryPolicy>
        || v.Type = typeof<TimeSpan>

    let rec private flow (scope: Scope) (expr: Expr) : Step =
        match expr with
        | Builder(word, arguments) -> builder scope expr word arguments
        | Operation(operation, arguments) ->
            scope.Reporter.Inside expr (fun () -> OperationSteps.translate flow scope expr operation arguments)
        | WholeWorkflow body -> flow scope body
        | IfThenElse _ -> BranchSharing.translate (decision scope expr)
        | Rethrow -> RethrowStep(Source = place scope expr)
        | NoPatternFits ->
            FailStep(
                Terms.text (nameof MatchFailureException),
                Terms.text "No pattern of the match fits the value.",
                Source = place scope expr
            )
        | Let(v, Seconds.Made(count, remake), rest) when not v.IsMutable ->
            // No state takes a length of time; the number that it is made from has a form.
            let number = Var(v.Name, count.Type)
            flow scope (Expr.Let(number, count, Occurrences.replace v (remake (Expr.Var number)) rest))
        | Let(v, value, rest) when isSetting v && not (Occurrences.readsMutable value) ->
            flow scope (Occurrences.replace v value rest)
        | Let(v, value, rest) when isFlow value ->
            Refusals.namedStep scope.Reporter value
            flow scope (Occurrences.replace v value rest)
        | Let _ ->
            let bindings, rest = PatternLets.split expr
            letIn scope bindings rest
        | Sequential(first, rest) -> statement scope first (fun () -> flow scope rest)
        | LetRecursive _ -> Refusals.recursion scope.Reporter expr
        | _ -> Refusals.unknownStep scope.Reporter expr

    and private builder scope expr word arguments : Step =
        match word, arguments with
        | BuilderMember.Bind, [ Builder(BuilderMember.MergeSources, _) as merged; Lambda(value, rest) ] ->
            atTheSameTime scope merged value rest
        | BuilderMember.Bind, [ work; Lambda(value, rest) ] ->
            let step = flow scope work
            let variable, scope, rest = Variables.receiveResult value rest scope
            BindStep(Option.toObj variable, step, flow scope rest, Source = place scope work)
        | BuilderMember.Return, [ value ] -> scope.Reporter.Inside expr (fun () -> returned scope value)
        | (BuilderMember.ReturnFrom | BuilderMember.Run), [ work ] -> flow scope work
        | BuilderMember.Delay, [ Lambda(_, work) ] -> flow scope work
        | BuilderMember.Zero, _ -> nothing
        | BuilderMember.Combine, [ first; rest ] -> inSequence (flow scope first) (fun () -> flow scope rest)
        | BuilderMember.While, [ Lambda(_, condition); body ] ->
            WhileStep(term scope condition, flow scope body, Source = place scope expr)
        | BuilderMember.TryWith, [ body; Lambda(caught, handler) ] -> tryWith scope expr body caught handler
        | BuilderMember.TryFinally, [ body; _ ] ->
            Refusals.tryFinally scope.Reporter expr
            flow scope body
        | BuilderMember.For, [ _; Lambda(item, body) ] ->
            Refusals.forLoop scope.Reporter expr
            let variable, inner = Variables.bind "item" item scope
            LetStep(variable, Terms.constant Json.Null item.Type, flow inner body)
        | _ -> Refusals.unknownStep scope.Reporter expr

    and private returned scope value : Step =
        if isFlow value then
            Refusals.returnedStep scope.Reporter value
        else
            ReturnStep(term scope value, Source = place scope value)

    /// <c>let! .. and! ..</c>
    and private atTheSameTime scope merged value rest : Step =
        let sources = sources merged
        let branches = sources |> List.map (flow scope)

        let work =
            ParallelStep(EquatableArray.ToEquatableArray branches, Source = place scope merged)

        if Inlining.isUsed value rest then
            let results =
                sources
                |> Seq.map valueType
                |> Array.ofSeq
                |> FSharpType.MakeTupleType
                |> fun tuple -> Variable("results", tuple)

            let scope = Scope.define value (nested results merged 0) scope
            BindStep(results, work, flow scope rest, Source = work.Source)
        else
            BindStep(null, work, flow scope rest, Source = work.Source)

    /// The results as the compiler nests them: a pair of the first and all others.
    and private nested results merged index : Term =
        let item =
            ItemTerm(VariableTerm results, index, valueType (List.head (sources merged)))

        match merged with
        | Builder(BuilderMember.MergeSources, [ _; others ]) ->
            Terms.array [ item; nested results others (index + 1) ] (valueType merged)
        | _ -> item

    and private tryWith scope expr body caught handler : Step =
        let attempt = flow scope body
        let error, cause, handler = ErrorPatterns.withStrings scope.Reporter caught handler
        let errorVariable, scope = Scope.bind error scope
        let causeVariable, scope = Scope.bind cause scope
        TryStep(attempt, errorVariable, causeVariable, flow scope handler, Source = place scope expr)

    and private decision scope expr : Decision =
        match expr with
        | IfThenElse(condition, yes, no) ->
            let test = term scope condition
            let yes, no = decision scope yes, decision scope no

            match test with
            | :? ConstantTerm as known when known.Value.IsTrue -> yes
            | :? ConstantTerm as known when known.Value.IsFalse -> no
            | _ -> Test(test, place scope condition, yes, no)
        | outcome -> Outcome(flow scope outcome)

    /// Values with names. A constant needs no variable.
    and private letIn scope bindings rest : Step =
        match bindings with
        | [] -> flow scope rest
        | (v: Var, value) :: others ->
            let named = term scope value

            match named with
            | :? ConstantTerm when not v.IsMutable -> letIn (Scope.define v named scope) others rest
            | _ ->
                let variable, inner = Variables.bind "value" v scope
                LetStep(variable, named, letIn inner others rest, Source = place scope value)

    and private inSequence (first: Step) (rest: unit -> Step) : Step =
        if isNothing first then
            rest ()
        else
            match first, rest () with
            | :? AssignStep, second when isNothing second -> first
            | _, second -> SequenceStep(first, second, Source = first.Source)

    /// An expression that is there for its effect.
    and private statement scope expr (rest: unit -> Step) : Step =
        match expr with
        | NoEffect -> rest ()
        | Sequential(first, second) -> statement scope first (fun () -> statement scope second rest)
        | VarSet(Assignable scope variable, value) ->
            inSequence (AssignStep(variable, term scope value, Source = place scope expr)) rest
        | Call(None, method, [ value ]) when ignoring.Contains method -> statement scope value rest
        | _ when isFlow expr ->
            Refusals.forgottenStep scope.Reporter expr
            rest ()
        | _ when expr.Type = typeof<unit> ->
            Refusals.statement scope.Reporter expr
            rest ()
        | _ ->
            let value = term scope expr

            if TermAnalysis.IsTotal value then
                rest ()
            else
                LetStep(Variable("_", value.Type), value, rest (), Source = place scope expr)

    /// The steps of an expression of type Flow, which is in normal form.
    let translate (scope: Scope) (expr: Expr) : Step = flow scope expr
