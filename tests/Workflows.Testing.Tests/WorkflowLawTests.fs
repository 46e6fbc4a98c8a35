/// A workflow that is compiled does what its body says.
module Workflows.Testing.Tests.WorkflowLawTests

open System.Reflection
open FsCheck
open FsCheck.FSharp
open Microsoft.FSharp.Quotations
open Workflows
open Workflows.FSharp
open Workflows.Testing
open Workflows.Testing.Quotations
open Workflows.Testing.Tests.Quotations
open Xunit

/// Whether two runs go the same way.
let private areAlike (first: DirectResult) (second: DirectResult) =
    let haveSameEnd =
        match first.Outcome, second.Outcome with
        | Succeeded first, Succeeded second -> List.isEmpty (JsonDifference.ofValues "" first second)
        | first, second -> first = second

    haveSameEnd
    && first.Calls.Length = second.Calls.Length
    && first.Duration = second.Duration

type private Law =
    static member Check<'o>(case: WorkflowCase) : string list =
        let define (quotation: Expr) =
            Workflow<Order, 'o>("Generated", QuotedWorkflow quotation)

        let direct quotation =
            DirectRun.run case.Script (define quotation) case.Value

        let meant = direct case.Quotation

        // Where a digit more or less leads elsewhere, JSONata may go there.
        if
            NumberModel.variations case.Quotation
            |> List.forall (fun varied -> areAlike meant (direct varied))
        then
            WorkflowLaw.check case.Script (define case.Quotation) case.Value
        else
            []

/// What the compiled workflow does otherwise; nothing if the law holds.
let check (case: WorkflowCase) : string list =
    let law =
        typeof<Law>.GetMethod("Check", BindingFlags.NonPublic ||| BindingFlags.Static)
        |> nonNull

    law.MakeGenericMethod(case.Result).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [| case |], null)
    |> unbox

[<Fact>]
let ``a compiled workflow does what its body says`` () =
    Cases.checkTimes
        (Cases.choose 400 20_000)
        WorkflowCase.any
        (fun case ->
            let found = check case
            Assert.True(found.IsEmpty, String.concat "\n" found)
        )

[<Fact>]
let ``generated workflows use everything that a workflow can be made of`` () =
    let nameOf (template: Template) = QuotationText.ofExpr template.Body

    let all =
        set [
            for templates in WorkflowTemplates.byResult.Value.Values do
                yield! List.map nameOf templates

            "mutable"
            "assignment"
        ]

    let used =
        set [
            for case in Gen.sampleWithSeed (Rnd 11UL) 60 1_500 WorkflowCase.any.Generator do
                for part in Sketch.all case.Body do
                    match part with
                    | Use(template, _) -> nameOf template
                    | Mutable _ -> "mutable"
                    | Assign _ -> "assignment"
                    | _ -> ()
        ]

    Assert.Empty(all - used)
