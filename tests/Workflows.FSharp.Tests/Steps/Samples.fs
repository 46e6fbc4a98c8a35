/// Tasks and types that the workflows of these tests use.
[<AutoOpen>]
module Workflows.FSharp.Tests.Steps.Samples

open System.Threading.Tasks
open Workflows
open Workflows.FSharp

type Shape =
    | Dot
    | Line of length: int
    | Edge of length: int
    | Box of width: int * height: int

type Person = {
    Name: string
    Age: int
    Tags: string list
    Note: string option
}

let private answer name (f: 'i -> 'o) =
    Task.lambda name (fun (_: TaskContext) (input: 'i) -> Task.FromResult(f input))

let ask = answer "Ask" (fun (question: string) -> question.Length)
let tell = answer "Tell" (fun (_: string) -> ())
let split = answer "Split" (fun (text: string) -> text.Length, text + "!")

let find =
    answer
        "Find"
        (fun (name: string) -> {
            Name = name
            Age = name.Length
            Tags = [ name ]
            Note = None
        })

let check = answer "Check" (fun (number: int) -> number > 2)
