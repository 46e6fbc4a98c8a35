/// Writes steps as text, near to the source that they come from.
module Workflows.FSharp.Tests.Steps.StepText

open System
open System.Collections.Generic
open Workflows
open Workflows.Compiler
open Workflows.FSharp
open Xunit

let private term = TermText.ofTerm

let private names (variables: Variable seq) =
    variables |> Seq.map _.Name |> String.concat ", "

let private terms (values: Term seq) =
    values |> Seq.map term |> String.concat ", "

let private indent (lines: string list) =
    lines |> List.map (fun line -> "  " + line)

/// A first line with something of one or more lines behind it.
let private after (head: string) (lines: string list) =
    match lines with
    | [ only ] -> [ $"{head} {only}" ]
    | lines -> head.TrimEnd() :: indent lines

let private retrier (retrier: Retrier) =
    let parts = [
        String.concat "," retrier.ErrorEquals
        $"{retrier.MaxAttempts} times"
        $"after {retrier.IntervalSeconds} s"
        $"x{retrier.BackoffRate}"
        if retrier.MaxDelaySeconds.HasValue then
            $"at most {retrier.MaxDelaySeconds} s"
        if retrier.JitterStrategy.HasValue then
            $"jitter {retrier.JitterStrategy}"
    ]

    String.concat " " parts

type private Printer() =
    let points = Dictionary<JoinPoint, string>()

    let name (point: JoinPoint) =
        if not (points.ContainsKey point) then
            points[point] <- $"j{points.Count + 1}"

        points[point]

    member this.Lines(step: Step) : string list =
        match step with
        | :? ReturnStep as s -> [ $"return {term s.Value}" ]
        | :? BindStep as s ->
            let head =
                match s.Variable with
                | null -> "do!"
                | variable -> $"let! {variable.Name} ="

            after head (this.Lines s.Work) @ this.Lines s.Body
        | :? LetStep as s ->
            let word = if s.Variable.IsMutable then "let mutable" else "let"
            $"{word} {s.Variable.Name} = {term s.Value}" :: this.Lines s.Body
        | :? AssignStep as s -> [ $"{s.Variable.Name} <- {term s.Value}" ]
        | :? SequenceStep as s -> this.Lines s.First @ this.Lines s.Second
        | :? ConditionalStep as s ->
            after $"if {term s.Condition} then" (this.Lines s.Then)
            @ after "else" (this.Lines s.Else)
        | :? WhileStep as s -> $"while {term s.Condition} do" :: indent (this.Lines s.Body)
        | :? CallStep as s -> [ $"call {s.Task.Name} {term s.Argument}" ]
        | :? ParallelStep as s ->
            "parallel"
            :: indent (List.collect (this.Lines >> after "-") (List.ofSeq s.Branches))
        | :? MapStep as s ->
            let limit =
                match s.Concurrency with
                | null -> ""
                | count -> $", {term count} at a time"

            after $"map {s.Item.Name} in {term s.Items}{limit}:" (this.Lines s.Body)
        | :? WaitStep as s -> [ $"sleep {term s.Seconds}" ]
        | :? WaitUntilStep as s -> [ $"sleepUntil {term s.Time}" ]
        | :? FailStep as s -> [ $"fail {term s.Error} {term s.Cause}" ]
        | :? TryStep as s -> after "try" (this.Lines s.Body) @ after "with" (this.Lines s.Handler)
        | :? RethrowStep -> [ "rethrow" ]
        | :? RetryStep as s ->
            let retriers = s.Retriers |> Seq.map retrier |> String.concat "; "
            after $"retry [{retriers}]" (this.Lines s.Work)
        | :? TimeoutStep as s -> after $"timeout {term s.Seconds}" (this.Lines s.Work)
        | :? HeartbeatStep as s -> after $"heartbeat {term s.Seconds}" (this.Lines s.Work)
        | :? NamedStep as s -> after $"named \"{s.Name}\"" (this.Lines s.Work)
        | :? JoinStep as s ->
            after $"join {name s.Point}({names s.Parameters}):" (this.Lines s.Target)
            @ this.Lines s.Body
        | :? JumpStep as s -> [ $"jump {name s.Point}({terms s.Arguments})" ]
        | other -> invalidArg (nameof step) $"{other}"

let private formOf (workflow: Workflows.Workflow) =
    let reporter = Reporter()

    match workflow.Source with
    | :? QuotedWorkflow as source ->
        let form = WorkflowForms.translate reporter workflow.Name source.Body
        Assert.Empty reporter.Diagnostics
        form.Value
    | _ -> invalidArg (nameof workflow) "was not defined in F#"

/// The lines of a text in the source of a test, without the margin and the empty lines around.
let private trim (text: string) =
    let lines =
        text.Split '\n'
        |> Array.map _.TrimEnd()
        |> Array.filter (fun line -> line <> "")

    let margin =
        lines
        |> Array.map (fun line -> line.Length - line.TrimStart().Length)
        |> Array.min

    lines |> Array.map _.Substring(margin) |> String.concat "\n"

/// The steps of a workflow.
let ofWorkflow (workflow: Workflows.Workflow) =
    Printer().Lines((formOf workflow).Body) |> String.concat "\n"

/// Checks what a workflow becomes.
let becomes (expected: string) (workflow: Workflows.Workflow) =
    Assert.Equal(trim expected, ofWorkflow workflow, ignoreLineEndingDifferences = true)
