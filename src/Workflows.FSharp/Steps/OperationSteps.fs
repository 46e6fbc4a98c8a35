namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Workflows
open Workflows.Compiler

/// Turns the operations of a workflow, such as <c>call</c>, into steps.
module internal OperationSteps =
    [<Literal>]
    let private LongestName = 80

    let private term = ExpressionTranslator.translate

    let private invalid (scope: Scope) expr message help =
        scope.Reporter.Error(CompilerCodes.InvalidSetting, expr, message, help)

    let private call scope expr task argument : Step =
        let argument = term scope argument

        match ClosedValue.tryEvaluate task with
        | Ok(:? TaskDefinition as task) -> CallStep(task, argument, Source = Places.find scope expr)
        | known ->
            Refusals.notConstant scope.Reporter task "task" known
            ReturnStep(Terms.constant Json.Null (BuilderShapes.valueType expr))

    let private named scope expr nameExpr (work: Step) : Step =
        match term scope nameExpr with
        | Terms.Text name when name.Trim().Length > 0 && name.Length <= LongestName ->
            NamedStep(work, name, Source = Places.find scope expr)
        | :? ConstantTerm ->
            invalid
                scope
                nameExpr
                $"The name of a state has 1 to {LongestName} characters."
                "Use a name of this length; a long one may be cut."

            work
        | _ ->
            Refusals.notConstant scope.Reporter nameExpr "name" (Error "it is computed")
            work

    let private concurrency scope expr =
        match term scope expr with
        | :? ConstantTerm as known when known.Value.IsNumber && known.Value.GetDouble() < 0. ->
            invalid
                scope
                expr
                $"The concurrency is {known.Value}; it must be 0 or more."
                "Use 0 for as many as possible."

            None
        | :? ConstantTerm as known when known.Value.IsNumber && known.Value.GetDouble() = 0. -> None
        | count -> Some count

    let private mapEach flow scope expr concurrencyExpr items item body : Step =
        let items = term scope items
        let concurrency = concurrency scope concurrencyExpr
        let variable, inner, body = Variables.receive "item" item body scope
        MapStep(items, variable, flow inner body, Option.toObj concurrency, Source = Places.find scope expr)

    let private methodOf (call: Expr) =
        match call with
        | Call(_, method, _) -> method
        | _ -> invalidArg (nameof call) "calls nothing"

    /// <summary>The step of an operation with its arguments; <c>flow</c> gives the steps of the work in them.</summary>
    let translate (flow: Scope -> Expr -> Step) (scope: Scope) (expr: Expr) operation arguments : Step =
        let source = Places.find scope expr

        match operation, arguments with
        | FlowOperation.Call, [ task; argument ] -> call scope expr task argument
        | FlowOperation.Fail, [ error; cause ] -> FailStep(term scope error, term scope cause, Source = source)
        | FlowOperation.Sleep, [ time ] -> WaitStep(Seconds.translate scope "waiting time" 0 time, Source = source)
        | FlowOperation.SleepUntil, [ time ] -> WaitUntilStep(term scope time, Source = source)
        | FlowOperation.Timeout, [ time; work ] ->
            TimeoutStep(flow scope work, Seconds.translate scope "timeout" 1 time, Source = source)
        | FlowOperation.Heartbeat, [ time; work ] ->
            HeartbeatStep(flow scope work, Seconds.translate scope "heartbeat" 1 time, Source = source)
        | FlowOperation.Named, [ name; work ] -> flow scope work |> named scope expr name
        | FlowOperation.Retry, [ policy; work ] ->
            let work = flow scope work

            match RetryPolicies.translate scope.Reporter policy with
            | Some retrier -> RetryStep(work, EquatableArray.ToEquatableArray [ retrier ], Source = source)
            | None -> work
        | FlowOperation.MapEach, [ concurrency; Lambda(item, body); items ] ->
            mapEach flow scope expr concurrency items item body
        | FlowOperation.MapEach, [ concurrency; Let(v, value, work); items ] ->
            // A function that was given only some of its arguments: the others have values from around the map.
            flow scope (Expr.Let(v, value, Expr.Call(methodOf expr, [ concurrency; work; items ])))
        | _, arguments ->
            Refusals.unknownWork scope.Reporter (arguments |> List.item 1)
            ReturnStep(Terms.constant Json.Null (BuilderShapes.valueType expr))
