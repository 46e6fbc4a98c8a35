namespace Workflows.FSharp.Tests.Corpus

open System
open Workflows
open Workflows.Engine.Tasks
open Workflows.FSharp
open Workflows.Testing

/// How an execution ends.
type Ending =
    | Succeeds of output: Json
    | FailsWith of error: string

/// A workflow as teams write them, with inputs and how an execution on each of them ends.
type Example = {
    Workflow: Workflows.Workflow
    Runs: (Json * Ending) list
    /// What the state machine does otherwise than the workflow says, on any of the inputs.
    Differences: unit -> string list
}

[<AutoOpen>]
module Example =
    /// The tasks' own code as a script. Every task takes its own time, so that work at the same time overlaps.
    let private ownCode (workflow: Workflows.Workflow) : TaskScript =
        fun attempt ->
            let task = workflow.Tasks |> Seq.find (fun task -> task.Name = attempt.Task)

            let context =
                TaskContext(
                    ExecutionName = "corpus",
                    StateName = task.Name,
                    StateMachineName = workflow.Name,
                    Attempt = attempt.Number
                )

            {
                Takes = TimeSpan.FromSeconds(float task.Name.Length)
                Outcome =
                    try
                        TaskOutcome.Success(task.RunAsync(context, attempt.Argument).GetAwaiter().GetResult())
                    with
                    | :? TaskFailedException as failure -> TaskOutcome.Failure(failure.Error, failure.Cause)
                    | error -> TaskOutcome.Failure(error.GetType().Name, error.Message)
            }

    /// A workflow with inputs, each with the output or the name of the error that is expected of it.
    let example (workflow: Workflow<'i, 'o>) (runs: ('i * Result<'o, string>) list) =
        let ending =
            function
            | Ok(output: 'o) -> Succeeds(WorkflowJson.ToJson output)
            | Error name -> FailsWith name

        let differences () = [
            for input, _ in runs do
                for difference in WorkflowLaw.check (ownCode workflow) workflow input do
                    $"on {WorkflowJson.ToJson input}: {difference}"
        ]

        {
            Workflow = workflow
            Runs =
                runs
                |> List.map (fun (input, result) -> WorkflowJson.ToJson input, ending result)
            Differences = differences
        }

    /// A task whose code needs to know nothing but its argument.
    let lambda name (code: 'i -> 'o) =
        Task.lambda name (fun _ input -> task { return code input })

    /// A task whose first attempts fail with an error.
    let flaky name failures error (code: 'i -> 'o) =
        let attempt (context: TaskContext) input =
            task {
                if context.Attempt <= failures then
                    raise (TaskFailedException(error, $"attempt {context.Attempt}"))

                return code input
            }

        Task.lambda name attempt

    /// Fails a task.
    let refuse error cause : 'a =
        raise (TaskFailedException(error, cause))
