namespace Workflows.Testing

open System
open Workflows
open Workflows.Engine.Tasks

/// <summary>One attempt of a workflow to have a task's work done.</summary>
type TaskAttempt = {
    /// <summary>The task's name.</summary>
    Task: string
    /// <summary>The argument.</summary>
    Argument: Json
    /// <summary>Which attempt of this call it is, from 1.</summary>
    Number: int
    /// <summary>When it begins, since the start of the execution.</summary>
    Start: TimeSpan
}

/// <summary>How a task answers an attempt.</summary>
type TaskAnswer = {
    /// <summary>The result, or the error.</summary>
    Outcome: TaskOutcome
    /// <summary>How long it takes until the answer comes, on the execution's clock.</summary>
    Takes: TimeSpan
}

/// <summary>
/// What the tasks of a workflow answer, in place of their code. The same attempt must always get the same answer.
/// </summary>
type TaskScript = TaskAttempt -> TaskAnswer

/// <summary>Scripts for tasks.</summary>
[<RequireQualifiedAccess>]
module TaskScript =
    /// <summary>Every answer comes at once.</summary>
    /// <param name="answer">
    /// The result for a task's name, an argument and the number of the attempt (from 1), or the error's name and cause.
    /// </param>
    let instant (answer: string -> Json -> int -> Result<Json, string * string>) : TaskScript =
        let script (attempt: TaskAttempt) = {
            Takes = TimeSpan.Zero
            Outcome =
                match answer attempt.Task attempt.Argument attempt.Number with
                | Ok result -> TaskOutcome.Success result
                | Error(error, cause) -> TaskOutcome.Failure(error, cause)
        }

        script
