namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns

/// The members of the builder, which the words of a workflow become in its quotation.
[<RequireQualifiedAccess>]
type internal BuilderMember =
    | Bind
    | Combine
    | Delay
    | For
    | MergeSources
    | Return
    | ReturnFrom
    | Run
    | TryFinally
    | TryWith
    | While
    | Zero

/// The shapes of <c>workflow { .. }</c> in a quotation.
module internal BuilderShapes =
    let private members =
        let flow = Unchecked.defaultof<Flow<unit>>

        MemberTable<BuilderMember> [
            <@@ fun (b: WorkflowBuilder) -> b.Bind(flow, (fun () -> flow)) @@>, BuilderMember.Bind
            <@@ fun (b: WorkflowBuilder) -> b.Combine(flow, flow) @@>, BuilderMember.Combine
            <@@ fun (b: WorkflowBuilder) -> b.Delay(fun () -> flow) @@>, BuilderMember.Delay
            <@@ fun (b: WorkflowBuilder) -> b.For([ 0 ], (fun _ -> flow)) @@>, BuilderMember.For
            <@@ fun (b: WorkflowBuilder) -> b.MergeSources(flow, flow) @@>, BuilderMember.MergeSources
            <@@ fun (b: WorkflowBuilder) -> b.Return 0 @@>, BuilderMember.Return
            <@@ fun (b: WorkflowBuilder) -> b.ReturnFrom flow @@>, BuilderMember.ReturnFrom
            <@@ fun (b: WorkflowBuilder) -> b.Run <@ flow @> @@>, BuilderMember.Run
            <@@ fun (b: WorkflowBuilder) -> b.TryFinally(flow, ignore) @@>, BuilderMember.TryFinally
            <@@ fun (b: WorkflowBuilder) -> b.TryWith(flow, (fun _ -> flow)) @@>, BuilderMember.TryWith
            <@@ fun (b: WorkflowBuilder) -> b.While((fun () -> true), flow) @@>, BuilderMember.While
            <@@ fun (b: WorkflowBuilder) -> b.Zero() @@>, BuilderMember.Zero
        ]

    /// A call of a member of the builder, with its arguments.
    [<return: Struct>]
    let (|Builder|_|) (expr: Expr) =
        match expr with
        | Call(Some _, method, arguments) when method.DeclaringType = typeof<WorkflowBuilder> ->
            members.TryFind method
            |> ValueOption.map (fun meaning -> struct (meaning, arguments))
        | _ -> ValueNone

    /// A whole <c>workflow { .. }</c>. The compiler gives the builder a name first, unless that has been reduced.
    let rec (|WholeWorkflow|_|) (expr: Expr) =
        match expr with
        | Builder(BuilderMember.Run, [ QuoteTyped body ]) -> Some body
        | Application(Lambda(builder, WholeWorkflow body), _)
        | Let(builder, _, WholeWorkflow body) when builder.Type = typeof<WorkflowBuilder> -> Some body
        | _ -> None

    /// What stands between <c>let!</c> and <c>and!</c>: the sources, which the compiler nests to the right.
    let rec sources (merged: Expr) =
        match merged with
        | Builder(BuilderMember.MergeSources, [ first; others ]) -> first :: sources others
        | last -> [ last ]

    /// Whether the expression is a step, not a value.
    let isFlow (expr: Expr) = Inlining.isFlow expr.Type

    /// The type of the value that a step has.
    let valueType (flow: Expr) = flow.Type.GetGenericArguments()[0]
