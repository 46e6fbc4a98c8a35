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
    static member private Define<'o>(quotation: Expr) =
        Workflow<Order, 'o>("Generated", QuotedWorkflow quotation)

    /// How a workflow runs; none where a digit more or less leads elsewhere, as JSONata may go there.
    static member Meaning<'o>(case: WorkflowCase) : DirectResult option =
        let direct quotation =
            DirectRun.run case.Script (Law.Define<'o> quotation) case.Value

        let meant = direct case.Quotation

        if
            NumberModel.variations case.Quotation
            |> List.forall (fun varied -> areAlike meant (direct varied))
        then
            Some meant
        else
            None

    static member Check<'o>(case: WorkflowCase) : string list =
        match Law.Meaning<'o> case with
        | Some _ -> WorkflowLaw.check case.Script (Law.Define<'o> case.Quotation) case.Value
        | None -> []

/// What a member of the law says of a case, with the type of the case's result.
let private ask<'answer> (question: string) (case: WorkflowCase) : 'answer =
    let asked =
        typeof<Law>.GetMethod(question, BindingFlags.NonPublic ||| BindingFlags.Static)
        |> nonNull

    asked.MakeGenericMethod(case.Result).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [| case |], null)
    |> unbox

/// What the compiled workflow does otherwise; nothing if the law holds.
let check (case: WorkflowCase) : string list = ask "Check" case

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
let ``most generated workflows are compared, and many of them fail`` () =
    let counts =
        Gen.sampleWithSeed (Rnd 11UL) 60 150 WorkflowCase.any.Generator
        |> List.ofArray
        |> List.countBy (fun case ->
            match ask<DirectResult option> "Meaning" case with
            | Some { Outcome = Succeeded _ } -> "success"
            | Some { Outcome = Failed _ } -> "failure"
            | _ -> "anything"
        )
        |> Map

    Assert.InRange(counts["success"], 75, 120)
    Assert.InRange(counts["failure"], 30, 75)

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
