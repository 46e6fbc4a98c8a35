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

    let private call (scope: Scope) expr task argument : Step =
        let argument = term scope argument

        match ClosedValue.tryEvaluate task with
        | Ok(:? TaskDefinition as task) -> CallStep(task, argument, Source = Places.find scope expr)
        | known -> Refusals.unknownTask scope.Reporter expr task known

    /// The name that is asked for a state, if it can be one.
    let private stateName (scope: Scope) expr =
        match term scope expr with
        | Terms.Text name when name.Trim().Length > 0 && name.Length <= LongestName -> Some name
        | :? ConstantTerm ->
            Refusals.setting
                scope.Reporter
                expr
                $"The name of a state has 1 to {LongestName} characters."
                "Use a name of this length; a long one may be cut."

            None
        | _ ->
            Refusals.notConstant scope.Reporter expr "name" (Error "it is computed")
            None

    /// How many items at the same time; none for as many as possible.
    let private concurrency (scope: Scope) expr =
        match term scope expr with
        | :? ConstantTerm as known when known.Value.IsNumber && known.Value.GetDouble() <= 0. ->
            if known.Value.GetDouble() < 0. then
                Refusals.setting
                    scope.Reporter
                    expr
                    $"The concurrency is {known.Value}; it must be 0 or more."
                    "Use 0 for as many as possible."

            None
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

        /// Work that has errors has no settings, or these would be refused for standing on something else.
        let withSetting work (setting: Step -> Step) =
            let errors = scope.Reporter.Diagnostics.Length
            let step = flow scope work

            if scope.Reporter.Diagnostics.Length = errors then
                setting step
            else
                step

        match operation, arguments with
        | FlowOperation.Call, [ task; argument ] -> call scope expr task argument
        | FlowOperation.Fail, [ error; cause ] -> FailStep(term scope error, term scope cause, Source = source)
        | FlowOperation.Sleep, [ time ] -> WaitStep(Seconds.translate scope "waiting time" 0 time, Source = source)
        | FlowOperation.SleepUntil, [ time ] -> WaitUntilStep(term scope time, Source = source)
        | FlowOperation.Timeout, [ time; work ] ->
            let seconds = Seconds.translate scope "timeout" 1 time
            withSetting work (fun step -> TimeoutStep(step, seconds, Source = source))
        | FlowOperation.Heartbeat, [ time; work ] ->
            let seconds = Seconds.translate scope "heartbeat" 1 time
            withSetting work (fun step -> HeartbeatStep(step, seconds, Source = source))
        | FlowOperation.Named, [ name; work ] ->
            match stateName scope name with
            | Some name -> withSetting work (fun step -> NamedStep(step, name, Source = source))
            | None -> flow scope work
        | FlowOperation.Retry, [ policy; work ] ->
            match RetryPolicies.translate scope.Reporter policy with
            | Some retrier ->
                let retriers = EquatableArray.ToEquatableArray [ retrier ]
                withSetting work (fun step -> RetryStep(step, retriers, Source = source))
            | None -> flow scope work
        | FlowOperation.MapEach, [ concurrency; Lambda(item, body); items ] ->
            mapEach flow scope expr concurrency items item body
        | FlowOperation.MapEach, [ concurrency; Let(v, value, work); items ] ->
            // A function that was given only some of its arguments: the others have values from around the map.
            flow scope (Expr.Let(v, value, Expr.Call(methodOf expr, [ concurrency; work; items ])))
        | FlowOperation.MapEach, [ _; work; _ ] -> Refusals.unknownWork scope.Reporter expr work
        | _ -> Refusals.unknownStep scope.Reporter expr
