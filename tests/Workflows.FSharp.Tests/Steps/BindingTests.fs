module Workflows.FSharp.Tests.Steps.BindingTests

open Workflows.FSharp
open Workflows.FSharp.Tests.Steps
open Workflows.FSharp.Tests.Steps.StepText
open Xunit

let private define body = ()

[<Fact>]
let ``let! gives a result its name`` () =
    Workflow.define (
        "W",
        fun (text: string) ->
            workflow {
                let! length = call ask text
                let! _ = call ask "b"
                return length + 1
            }
    )
    |> becomes ""
