namespace Workflows.Testing

open System
open System.Text
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Workflows
open Workflows.FSharp
open Workflows.Testing.Quotations

/// <summary>How a direct run ended.</summary>
type DirectOutcome =
    /// <summary>With an output.</summary>
    | Succeeded of output: Json
    /// <summary>
    /// With an error that nothing caught. An exception of .NET is <c>States.QueryEvaluationError</c>, as an expression of a
    /// state machine that fails is; its cause is then not known.
    /// </summary>
    | Failed of error: string * cause: string option
    /// <summary>
    /// It depends: branches have failed at the same time with different errors, or the workflow does not come to an end.
    /// </summary>
    | Undetermined of why: string

/// <summary>What a direct run gives.</summary>
type DirectResult = {
    /// <summary>How it ended.</summary>
    Outcome: DirectOutcome
    /// <summary>The attempts that were made for sure, in the order of their start.</summary>
    Calls: TaskAttempt list
    /// <summary>Attempts that may have been made: they begin at the very moment at which another branch fails.</summary>
    PossibleCalls: TaskAttempt list
    /// <summary>How long the run took on its own clock.</summary>
    Duration: TimeSpan
}

/// <summary>
/// Runs the body of a workflow as the F# that it is, without compiling it to a state machine. It says what the workflow means,
/// independently of the compiler.
/// </summary>
/// <remarks>
/// Expressions have the values that .NET gives them. Waiting, calls and retries take the time that they say, on a clock of
/// the run; work at the same time overlaps. Arguments and results go through <see cref="T:Workflows.WorkflowJson"/>.
/// </remarks>
[<RequireQualifiedAccess>]
module DirectRun =
    /// More steps than a workflow can have: an execution's history has 25,000 events at most.
    let private maxSteps = 25_000

    let private bodyOf (workflow: Workflows.Workflow) =
        match workflow.Source with
        | :? QuotedWorkflow as source -> source.Body
        | _ -> invalidArg (nameof workflow) $"Workflow \"{workflow.Name}\" was not defined with workflow {{ }}."

    let private start (workflow: Workflow<'i, 'o>) (input: 'i) : Flow<'o> =
        match bodyOf workflow with
        | Lambda(parameter, body) ->
            match ExpressionEvaluator.evaluate [ parameter, ref (box input) ] body with
            | :? Flow<'o> as flow -> flow
            | _ -> invalidArg (nameof workflow) "The body of a workflow is a flow."
        | _ ->
            invalidArg (nameof workflow) $"The body of workflow \"{workflow.Name}\" is not written where it is defined."

    let private outcome (workflow: Workflow<'i, 'o>) run (input: 'i) =
        try
            let output = DirectFlow.perform run (start workflow input)
            Succeeded(WorkflowJson.ToJson(output, workflow.JsonOptions))
        with
        | :? Interruption as interruption when (interruption :? Undetermined || interruption :? Endless) ->
            DirectOutcome.Undetermined interruption.Message
        | :? Interruption as interruption -> raise (NotSupportedException interruption.Message)
        | TaskFailed(name, cause) as error ->
            Failed(
                name,
                (if WorkflowError.hasKnownCause error then
                     Some cause
                 else
                     None)
            )
        | error -> Failed(WorkflowError.nameOf error, None)

    /// <summary>Runs a workflow.</summary>
    /// <param name="script">What the tasks answer.</param>
    /// <param name="workflow">The workflow, defined with <c>workflow { }</c>.</param>
    /// <param name="input">The input.</param>
    /// <exception cref="T:System.NotSupportedException">The body has something that no workflow can have.</exception>
    let run (script: TaskScript) (workflow: Workflow<'i, 'o>) (input: 'i) : DirectResult =
        let run = Run(script, Budget maxSteps, TimeSpan.Zero)
        let outcome = outcome workflow run input
        let certain, possible = run.Calls |> List.ofSeq |> List.partition _.IsCertain

        let inOrder calls =
            calls |> List.map _.Attempt |> List.sortBy _.Start

        {
            Outcome = outcome
            Calls = inOrder certain
            PossibleCalls = inOrder possible
            Duration = run.Now
        }
