namespace Workflows.Testing

open System
open Workflows
open Workflows.Checks
open Workflows.Engine
open Workflows.Testing.Quotations

/// <summary>
/// The law of the compiler: a run of the state machine that a workflow is compiled to does what the body of the workflow says.
/// </summary>
[<RequireQualifiedAccess>]
module WorkflowLaw =
    let private describe (attempt: TaskAttempt) =
        $"call of {attempt.Task} with {attempt.Argument}, attempt {attempt.Number}, after {attempt.Start}"

    let private isSame (first: TaskAttempt) (second: TaskAttempt) =
        first.Task = second.Task
        && first.Number = second.Number
        && first.Start = second.Start
        && List.isEmpty (JsonDifference.ofValues "" first.Argument second.Argument)

    /// The attempts of one list that the other one has not, each as often as it is missing.
    let private without (others: TaskAttempt list) (attempts: TaskAttempt list) =
        let remove (missing, others) attempt =
            match List.tryFindIndex (isSame attempt) others with
            | Some index -> missing, List.removeAt index others
            | None -> attempt :: missing, others

        List.fold remove ([], others) attempts |> fst |> List.rev

    let private compareCalls (expected: DirectResult) (actual: TaskAttempt list) = [
        for attempt in expected.Calls |> without actual do
            $"missing: {describe attempt}"

        for attempt in actual |> without (expected.Calls @ expected.PossibleCalls) do
            $"unexpected: {describe attempt}"
    ]

    let private ending (result: ExecutionResult) =
        match result.Status with
        | ExecutionStatus.Succeeded -> $"it succeeds with {result.Output}"
        | _ -> $"it fails with {result.Error}: {result.Cause}"

    let private compareOutcome (expected: DirectOutcome) (actual: ExecutionResult) =
        match expected with
        | Succeeded output when actual.Status = ExecutionStatus.Succeeded ->
            JsonDifference.ofValues "output" output actual.Output
        | Succeeded output -> [ $"{ending actual}; it should succeed with {output}" ]
        | Failed(error, cause) ->
            let isSame =
                actual.Status = ExecutionStatus.Failed
                && actual.Error = error
                && (cause.IsNone || Option.ofObj actual.Cause = cause)

            if isSame then
                []
            else
                let cause =
                    cause |> Option.map (fun cause -> $": {cause}") |> Option.defaultValue ""

                [ $"{ending actual}; it should fail with {error}{cause}" ]
        | Undetermined _ -> []

    let private compare (expected: DirectResult) (actual: ExecutionResult) calls = [
        yield! compareOutcome expected.Outcome actual
        yield! compareCalls expected calls

        if expected.Duration <> actual.Duration then
            $"it takes {actual.Duration} and should take {expected.Duration}"
    ]

    let private execute (script: TaskScript) (workflow: Workflow) input =
        let tasks = ScriptedTasks(script, workflow.Tasks)
        // The body run as F# knows no longest time either.
        let options =
            ExecutionOptions(StartTime = DirectOperations.StartTime, MaxDuration = TimeSpan.MaxValue)

        let machine = CompiledMachine.Compile workflow.Definition
        let result = machine.RunAsync(input, tasks.Runner, options).GetAwaiter().GetResult()
        result, tasks.Attempts

    /// <summary>
    /// Runs a workflow both ways, as the F# that it is and as the state machine that it is compiled to, and compares output or error,
    /// the calls with their times, and the duration.
    /// </summary>
    /// <remarks>
    /// Numbers are compared as far as JSONata's doubles go: to twelve decimal places below 1,000, else to fifteen significant digits.
    /// Where the outcome is not determined (<see cref="F:Workflows.Testing.DirectOutcome.Undetermined"/>), there is nothing to compare.
    /// </remarks>
    /// <param name="script">What the tasks answer; times in whole milliseconds.</param>
    /// <param name="workflow">The workflow, defined with <c>workflow { }</c>.</param>
    /// <param name="input">The input.</param>
    /// <returns>What differs, a sentence each; nothing if the law holds. A workflow that does not compile, or that the service would refuse, differs by its errors.</returns>
    let check (script: TaskScript) (workflow: Workflow<'i, 'o>) (input: 'i) : string list =
        let expected = DirectRun.run script workflow input

        let errors =
            DefinitionChecks.Check(workflow, CheckOptions(Kinds = CheckKinds.Form))
            |> Seq.filter (fun found -> found.Severity = DiagnosticSeverity.Error)

        match expected.Outcome with
        | _ when not (Seq.isEmpty errors) -> [
            for error in errors do
                error.ToString()
          ]
        | Undetermined _ -> []
        | _ ->
            let actual, calls =
                execute script workflow (WorkflowJson.ToJson(input, workflow.JsonOptions))

            compare expected actual calls
