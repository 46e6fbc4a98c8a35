namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns

/// What a workflow can do apart from the language's own words: the functions of the module Operations.
[<RequireQualifiedAccess>]
type internal FlowOperation =
    | Call
    | Fail
    | Heartbeat
    | MapEach
    | Named
    | Retry
    | Sleep
    | SleepUntil
    | Timeout

module internal FlowOperations =
    let private operations =
        MemberTable<FlowOperation> [
            <@@ call @@>, FlowOperation.Call
            <@@ fail @@>, FlowOperation.Fail
            <@@ heartbeat @@>, FlowOperation.Heartbeat
            <@@ mapEach @@>, FlowOperation.MapEach
            <@@ named @@>, FlowOperation.Named
            <@@ retry @@>, FlowOperation.Retry
            <@@ sleep @@>, FlowOperation.Sleep
            <@@ sleepUntil @@>, FlowOperation.SleepUntil
            <@@ timeout @@>, FlowOperation.Timeout
        ]

    /// A call of an operation, with its arguments.
    [<return: Struct>]
    let (|Operation|_|) (expr: Expr) =
        match expr with
        | Call(None, method, arguments) ->
            operations.TryFind method
            |> ValueOption.map (fun operation -> struct (operation, arguments))
        | _ -> ValueNone
