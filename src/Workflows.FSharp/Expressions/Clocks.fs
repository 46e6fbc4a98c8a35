namespace Workflows.FSharp

open System
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Workflows.Compiler

/// What gives another value each time: the present time, new Guids, random numbers.
module internal Clocks =
    let private operations =
        MemberTable<Operation> [
            <@@ DateTimeOffset.UtcNow @@>, Operation.Now
            <@@ DateTime.UtcNow @@>, Operation.Now
            <@@ Guid.NewGuid() @@>, Operation.NewGuid
            <@@ Random.Shared.NextDouble() @@>, Operation.Random
        ]

    /// What a workflow cannot have, and what to write instead.
    let private refused =
        let utc =
            "Use 'DateTimeOffset.UtcNow': a workflow does not know the time zone of its reader."

        MemberTable<string> [
            <@@ DateTimeOffset.Now @@>, utc
            <@@ DateTime.Now @@>, utc
            <@@ DateTime.Today @@>, utc
            <@@ Guid.CreateVersion7() @@>, "Use 'Guid.NewGuid()'."
            <@@ Random.Shared @@>, "Use 'Random.Shared.NextDouble()'."
        ]

    let private memberOf expr =
        match expr with
        | PropertyGet(None, property, []) -> Some(property :> Reflection.MemberInfo)
        | Call(None, method, [])
        | Call(Some(PropertyGet(None, _, [])), method, []) -> Some(method :> Reflection.MemberInfo)
        | _ -> None

    /// The operation that an expression is, if its value changes from one time to the next.
    let tryOperation (expr: Expr) =
        memberOf expr
        |> Option.bind (fun item -> operations.TryFind item |> ValueOption.toOption)

    /// What to write instead of an expression whose value changes from one time to the next.
    let rec tryAdvice (expr: Expr) =
        match expr with
        | Call(Some target, _, _) -> tryAdvice target
        | _ ->
            memberOf expr
            |> Option.bind (fun item -> refused.TryFind item |> ValueOption.toOption)

    /// Whether the value of the member changes from one time to the next.
    let isVolatile item =
        operations.Contains item || refused.Contains item
