module Workflows.FSharp.Tests.LanguageTests

open System.Threading.Tasks
open Workflows
open Workflows.FSharp
open Xunit

let private hello =
    Task.lambda "Hello" (fun (_: TaskContext) (name: string) -> Task.FromResult $"Hello, {name}")

let private greet =
    Workflow.define ("Greet", fun (name: string) -> workflow { return! call hello name })

[<Fact>]
let ``settings of a workflow are kept, and compile nothing`` () =
    let workflow =
        greet
        |> Workflow.schedule "rate(1 hour)"
        |> Workflow.subscribe SubscriptionStatus.Failure "Orders"
        |> Workflow.export
        |> Workflow.processEvents
        |> Workflow.express
        |> Workflow.tags [ "team", "shop" ]

    let triggers: Trigger list = [
        ScheduleTrigger "rate(1 hour)"
        SubscriptionTrigger("Orders", Status = SubscriptionStatus.Failure)
    ]

    Assert.Equal<Trigger list>(triggers, List.ofSeq workflow.Triggers)
    Assert.True workflow.IsExported
    Assert.True workflow.ProcessesEvents
    Assert.Equal(ExecutionType.Express, workflow.Type)
    Assert.Equal<Tag list>([ Tag("team", "shop") ], List.ofSeq workflow.Tags)
