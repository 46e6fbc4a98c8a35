module Workflows.Testing.Tests.ExpectTests

open System
open Workflows
open Workflows.Testing
open Xunit

let private machine (next: string) =
    StateMachine(
        StartAt = "A",
        States = StateList.Create(ReadOnlySpan [| JsonataPass("A", Next = next) :> State; JsonataSucceed "B" |])
    )

let private workflow name next =
    Workflow<Json, Json>(name, machine next)

[<Fact>]
let ``A workflow without errors is valid`` () =
    Expect.valid (workflow "Good" "B")
    Expect.valid (machine "B")
    Expect.flawless (workflow "Good" "B")

[<Fact>]
let ``A workflow with errors is not, and each of them is told`` () =
    let failure =
        Assert.Throws<ExpectationFailedException>(fun () -> Expect.valid (workflow "Lost" "C"))

    Assert.StartsWith("The workflow \"Lost\" is not valid:", failure.Message)
    Assert.Contains("/States/A/Next", failure.Message)

[<Fact>]
let ``A definition with errors is not`` () =
    Assert.Throws<ExpectationFailedException>(fun () -> Expect.valid (machine "C"))
    |> ignore
