namespace Workflows.FSharp

open Microsoft.FSharp.Quotations

/// <summary>
/// The builder behind <c>workflow { }</c>. Its members give the language its types; they are never called, because the body is
/// quoted and compiled.
/// </summary>
[<Sealed>]
type WorkflowBuilder internal () =
    /// <summary><c>let!</c> and <c>do!</c>: does something and gives its value a name.</summary>
    member _.Bind(work: Flow<'a>, rest: 'a -> Flow<'b>) : Flow<'b> = Flow.onlyInWorkflow (work, rest)

    /// <summary><c>return</c>: the value.</summary>
    member _.Return(value: 'a) : Flow<'a> = Flow.onlyInWorkflow value

    /// <summary><c>return!</c>: does something and has its value.</summary>
    member _.ReturnFrom(work: Flow<'a>) : Flow<'a> = work

    /// <summary>An <c>if</c> without <c>else</c>.</summary>
    member _.Zero() : Flow<unit> = Flow.onlyInWorkflow ()

    /// <summary>One thing after the other.</summary>
    member _.Combine(first: Flow<unit>, second: Flow<'a>) : Flow<'a> = Flow.onlyInWorkflow (first, second)

    /// <summary>What is done later.</summary>
    member _.Delay(work: unit -> Flow<'a>) : Flow<'a> = Flow.onlyInWorkflow work

    /// <summary><c>while</c>: a loop with a condition.</summary>
    member _.While(condition: unit -> bool, body: Flow<unit>) : Flow<unit> = Flow.onlyInWorkflow (condition, body)

    /// <summary><c>for</c>: refused by the compiler, with what to write instead.</summary>
    member _.For(items: 'a seq, body: 'a -> Flow<unit>) : Flow<unit> = Flow.onlyInWorkflow (items, body)

    /// <summary><c>try .. with</c>: what to do about errors.</summary>
    member _.TryWith(body: Flow<'a>, handler: exn -> Flow<'a>) : Flow<'a> = Flow.onlyInWorkflow (body, handler)

    /// <summary><c>try .. finally</c>: refused by the compiler, with what to write instead.</summary>
    member _.TryFinally(body: Flow<'a>, compensation: unit -> unit) : Flow<'a> =
        Flow.onlyInWorkflow (body, compensation)

    /// <summary><c>and!</c>: two things at the same time.</summary>
    member _.MergeSources(first: Flow<'a>, second: Flow<'b>) : Flow<'a * 'b> = Flow.onlyInWorkflow (first, second)

    /// <summary>The body is data for the compiler.</summary>
    member _.Quote(body: Expr<Flow<'a>>) : Expr<Flow<'a>> = body

    /// <summary>A <c>workflow { }</c> stands inside of <c>Workflow.define</c>; nothing else gives it a meaning.</summary>
    member _.Run(body: Expr<Flow<'a>>) : Flow<'a> = Flow.onlyInWorkflow body

/// <summary>The word that begins a workflow.</summary>
[<AutoOpen>]
module WorkflowBuilderValue =
    /// <summary>
    /// A workflow, or a part of one: <c>workflow { let! r = call task x in return r }</c>, inside of <c>Workflow.define</c>.
    /// </summary>
    let workflow = WorkflowBuilder()
