/// What the check of the data flow says of a workflow and its types holds in every run of it.
module Workflows.Testing.Tests.TypedDataFlowLawTests

open System
open Workflows
open Workflows.Checks
open Workflows.Engine
open Workflows.FSharp
open Workflows.Testing
open Workflows.Testing.Quotations
open Workflows.Testing.Tests.Quotations
open Xunit

let private workflowOf (case: WorkflowCase) =
    Workflow<Order, obj>("Generated", QuotedWorkflow case.Quotation)

[<Fact>]
let ``what a run of a compiled workflow gets is what the check foretells`` () =
    Cases.checkTimes
        (Cases.choose 200 5_000)
        WorkflowCase.any
        (fun case ->
            let workflow = workflowOf case
            let tasks = ScriptedTasks(case.Script, workflow.Tasks)
            let machine = CompiledMachine.Compile workflow.Definition
            let options = ExecutionOptions(MaxDuration = TimeSpan.MaxValue)

            let result =
                machine.RunAsync(WorkflowJson.ToJson case.Value, tasks.Runner, options).GetAwaiter().GetResult()

            DataFlowLawTests.foretellsTyped workflow result.History
        )

[<Fact>]
let ``a compiled workflow sets every variable that it reads and gives its tasks all that they require`` () =
    Cases.checkTimes
        (Cases.choose 200 5_000)
        WorkflowCase.any
        (fun case ->
            for found in DefinitionChecks.Check(workflowOf case, CheckOptions(Kinds = CheckKinds.DataFlow)) do
                Assert.False((found.Code = "WF0801" || found.Code = "WF0803"), string found)
        )
