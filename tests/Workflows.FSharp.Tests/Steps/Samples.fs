/// Tasks and types for the workflows of these tests, and what the tasks answer.
[<AutoOpen>]
module Workflows.FSharp.Tests.Steps.Samples

open System
open System.Threading.Tasks
open Workflows
open Workflows.FSharp
open Workflows.Testing
open Xunit

type Shape =
    | Dot
    | Blank
    | Line of length: int
    | Edge of length: int
    | Box of width: int * height: int

type Person = {
    Name: string
    Age: int
    Tags: string list
    Note: string option
}

let private never name =
    Task.lambda
        name
        (fun (_: TaskContext) (_: 'i) -> Task.FromException<'o>(InvalidOperationException "A script answers."))

/// The length of a text; a text that begins with "!" is the name of an error.
let ask: TaskDefinition<string, int> = never "Ask"

let tell: TaskDefinition<string, unit> = never "Tell"

/// The length of a text and the text itself.
let split: TaskDefinition<string, int * string> = never "Split"

/// A person of a name.
let find: TaskDefinition<string, Person> = never "Find"

let private script =
    TaskScript.instant (fun task argument _ ->
        let text = argument.GetString()

        match task with
        | _ when text.StartsWith '!' -> Error(text.Substring 1, $"no {text}")
        | "Ask" -> Ok(Json.op_Implicit text.Length)
        | "Split" -> Ok(WorkflowJson.ToJson((text.Length, text)))
        | "Find" ->
            Ok(
                WorkflowJson.ToJson {
                    Name = text
                    Age = text.Length
                    Tags = [ text; "x" ]
                    Note = if text.Length > 3 then Some text else None
                }
            )
        | _ -> Ok Json.Null
    )

/// Checks that the state machine of a workflow does what the workflow itself does.
let keepsItsMeaning (workflow: Workflow<'i, 'o>) (inputs: 'i list) =
    for input in inputs do
        Assert.Empty(WorkflowLaw.check script workflow input)
