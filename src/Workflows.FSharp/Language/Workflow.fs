namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Workflows
open Workflows.Compiler

/// <summary>Defines workflows, and says what starts them and how they are deployed.</summary>
[<AbstractClass; Sealed>]
type Workflow =
    /// <summary>
    /// Defines a workflow. Nothing is compiled until the definition is first needed; what is wrong with the body is then among
    /// the workflow's diagnostics.
    /// </summary>
    /// <param name="name">The name, unique in a program; deployed it is the state machine's.</param>
    /// <param name="body">
    /// What the workflow does, written in place: <c>fun (input: Order) -> workflow { .. }</c>.
    /// </param>
    static member define(name: string, [<ReflectedDefinition>] body: Expr<'i -> Flow<'o>>) : Workflow<'i, 'o> =
        Workflow<'i, 'o>(name, QuotedWorkflow body)

    /// <summary>Starts the workflow again and again.</summary>
    /// <param name="expression">When: <c>rate(1 hour)</c> or <c>cron(0 8 * * ? *)</c>, in UTC.</param>
    /// <param name="workflow">The workflow to change.</param>
    static member schedule (expression: string) (workflow: Workflow<'i, 'o>) : Workflow<'i, 'o> =
        WorkflowChanges.WithTrigger(workflow, ScheduleTrigger expression)

    /// <summary>Starts the workflow when an execution of another one ends.</summary>
    /// <param name="status">Which end counts.</param>
    /// <param name="other">The other workflow's name.</param>
    /// <param name="workflow">The workflow to change.</param>
    static member subscribe
        (status: SubscriptionStatus)
        (other: string)
        (workflow: Workflow<'i, 'o>)
        : Workflow<'i, 'o> =
        WorkflowChanges.WithTrigger(workflow, SubscriptionTrigger(other, Status = status))

    /// <summary>Lets other programs subscribe to the workflow's ends.</summary>
    static member export(workflow: Workflow<'i, 'o>) : Workflow<'i, 'o> = WorkflowChanges.WithExport workflow

    /// <summary>Has a processor read the events of the executions from their log.</summary>
    static member processEvents(workflow: Workflow<'i, 'o>) : Workflow<'i, 'o> =
        WorkflowChanges.WithEventProcessing workflow

    /// <summary>Makes the executions of type Express: up to five minutes, at high rates.</summary>
    static member express(workflow: Workflow<'i, 'o>) : Workflow<'i, 'o> =
        WorkflowChanges.WithType(workflow, ExecutionType.Express)

    /// <summary>Tags the deployed state machine; in addition to tags that it has already.</summary>
    /// <param name="tags">Keys and values.</param>
    /// <param name="workflow">The workflow to change.</param>
    static member tags (tags: (string * string) list) (workflow: Workflow<'i, 'o>) : Workflow<'i, 'o> =
        WorkflowChanges.WithTags(workflow, tags |> Seq.map Tag)
