namespace Workflows.Testing.Quotations

open System
open Workflows
open Workflows.Engine.Tasks
open Workflows.FSharp
open Workflows.Testing

/// What ends a direct run and is no error of the workflow, so that no handler of the workflow sees it.
type internal Interruption(message: string) =
    inherit Exception(message)

/// Two branches fail at the same time, with different errors: which of them the workflow sees is not determined.
type internal Undetermined() =
    inherit Interruption "Branches fail at the same time with different errors."

/// The run has had more steps than any workflow should need.
type internal Endless() =
    inherit Interruption "The workflow does not come to an end."

/// An attempt that was made, or may have been.
type internal Call = {
    Attempt: TaskAttempt
    /// Whether it was made for sure; not so at the very moment at which another branch fails.
    IsCertain: bool
}

/// The errors of a workflow: those of tasks and of `fail`, and exceptions of expressions.
module internal WorkflowError =
    let timedOut = TaskFailed(ErrorNames.Timeout, "")

    let isError (error: exn) = not (error :? Interruption)

    /// The error as a handler sees it.
    let toTaskFailed (error: exn) =
        match error with
        | TaskFailed _ -> error
        | other -> TaskFailed(ErrorNames.QueryEvaluationError, other.Message)

    let nameOf (error: exn) =
        match error with
        | TaskFailed(name, _) -> name
        | _ -> ErrorNames.QueryEvaluationError

    /// Whether the cause is known word for word.
    let hasKnownCause (error: exn) =
        match error with
        | TaskFailed(name, _) -> name <> ErrorNames.QueryEvaluationError && name <> ErrorNames.Timeout
        | _ -> false

    /// Whether two errors are the same to a workflow.
    let areSame first second =
        match first, second with
        | TaskFailed(name, cause), TaskFailed(otherName, otherCause) when hasKnownCause first ->
            name = otherName && cause = otherCause
        | _ -> nameOf first = nameOf second

    let private isNamedBy names error =
        let name = nameOf error

        names
        |> List.exists (
            function
            | ErrorNames.All -> true
            | ErrorNames.TaskFailed -> name <> ErrorNames.Timeout
            | other -> other = name
        )

    /// The delay before the next attempt, if a policy allows one. The first policy that names the error decides.
    let nextDelay (policies: RetryPolicy list) (used: int[]) error =
        match policies |> List.tryFindIndex (fun policy -> isNamedBy policy.Errors error) with
        | Some index when used[index] < policies[index].Attempts ->
            let policy = policies[index]
            let delay = policy.Interval * Math.Pow(policy.Backoff, float used[index])
            used[index] <- used[index] + 1
            Some(policy.MaxDelay |> Option.fold min delay)
        | _ -> None

/// What a run may still do: shared by all of its branches.
[<Sealed>]
type internal Budget(steps: int) =
    let mutable left = steps

    member _.Spend() =
        left <- left - 1

        if left < 0 then
            raise (Endless())

/// One line of a run, with a time of its own.
[<Sealed>]
type internal Run(script: TaskScript, budget: Budget, start: TimeSpan) =
    let calls = ResizeArray<Call>()

    member val Now = start with get, set

    member _.Calls: Call seq = calls

    /// Counts a step, so that an endless run ends.
    member _.Step() = budget.Spend()

    /// Has one attempt of a call made; it fails when the answer takes longer than allowed.
    member this.Call(task: string, argument: Json, number: int, limit: TimeSpan) : Json =
        budget.Spend()

        let attempt = {
            Task = task
            Argument = argument
            Number = number
            Start = this.Now
        }

        calls.Add { Attempt = attempt; IsCertain = true }
        let answer = script attempt

        if answer.Takes >= limit then
            this.Now <- this.Now + limit
            raise WorkflowError.timedOut

        this.Now <- this.Now + answer.Takes

        if answer.Outcome.IsFailure then
            raise (TaskFailed(string answer.Outcome.Error, string answer.Outcome.Cause))

        answer.Outcome.Result

    /// Does works at the same time, some of them later if there may be only so many at once. The first that fails ends them all.
    member this.Together(limit: int, works: (Run -> 'a) list) : 'a list =
        let starts = Collections.Generic.PriorityQueue<TimeSpan, TimeSpan>()
        let mutable failed: (TimeSpan * exn * Run) list = []
        let ended = ResizeArray<Run * Result<'a, exn>>()

        for index, work in List.indexed works do
            let start = if index < limit then this.Now else starts.Dequeue()

            if failed |> List.forall (fun (time, _, _) -> start <= time) then
                let branch = Run(script, budget, start)

                let result =
                    try
                        Ok(work branch)
                    with error when WorkflowError.isError error ->
                        failed <- (branch.Now, error, branch) :: failed
                        Error error

                starts.Enqueue(branch.Now, branch.Now)
                ended.Add(branch, result)
            else
                starts.Enqueue(start, start)

        match failed with
        | [] ->
            for branch, _ in ended do
                calls.AddRange branch.Calls
                this.Now <- max this.Now branch.Now

            [
                for _, result in ended do
                    match result with
                    | Ok value -> value
                    | Error error -> raise error
            ]
        | _ -> this.Fail(failed, Seq.map fst ended)

    /// Ends with the error that comes first; what other branches would have done later does not happen.
    member private this.Fail(failed, branches) =
        let time = failed |> List.map (fun (time, _, _) -> time) |> List.min
        let first = failed |> List.filter (fun (failing, _, _) -> failing = time)
        let _, error, culprit = List.head first

        if
            first
            |> List.exists (fun (_, other, _) -> not (WorkflowError.areSame error other))
        then
            raise (Undetermined())

        for branch in branches do
            for call in branch.Calls do
                if call.Attempt.Start < time then
                    calls.Add call
                elif call.Attempt.Start = time then
                    let isSole = List.length first = 1 && obj.ReferenceEquals(branch, culprit)

                    calls.Add {
                        call with
                            IsCertain = call.IsCertain && isSole
                    }

        this.Now <- time
        raise error
