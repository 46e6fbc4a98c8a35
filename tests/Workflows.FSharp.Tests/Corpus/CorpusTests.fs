/// Whole workflows: what they are compiled to, and what that does.
module Workflows.FSharp.Tests.Corpus.CorpusTests

open System
open Workflows
open Workflows.Asl
open Workflows.Checks
open Workflows.Engine
open Workflows.Engine.Tasks
open Workflows.Testing
open Xunit

let private examples =
    List.concat [
        Shop.examples
        Onboarding.examples
        Etl.examples
        Video.examples
        Billing.examples
        Approvals.examples
        Jobs.examples
        Travel.examples
        Fleet.examples
        Content.examples
        Energy.examples
        Claims.examples
        Support.examples
    ]
    |> List.map (fun example -> example.Workflow.Name, example)
    |> Map

let names = TheoryData<string> examples.Keys

[<Theory; MemberData(nameof names)>]
let ``a workflow compiles without a complaint`` (name: string) =
    Assert.Empty examples[name].Workflow.Diagnostics

[<Theory; MemberData(nameof names)>]
let ``a workflow passes the checks`` (name: string) = Expect.valid examples[name].Workflow

[<Fact>]
let ``what the checks find names the line of the source`` () =
    let places =
        examples.Values
        |> Seq.collect (fun example -> DefinitionChecks.Check(example.Workflow))
        |> Seq.map _.Source
        |> Seq.toList

    Assert.NotEmpty places

    Assert.All(
        places,
        (fun place -> Assert.EndsWith(".fs", place |> Option.ofObj |> Option.map _.File |> Option.toObj))
    )

[<Theory; MemberData(nameof names)>]
let ``a definition is the one that was reviewed`` (name: string) =
    Golden.check name (examples[name].Workflow.Definition.ToJson())

[<Fact>]
let ``every reviewed definition has its workflow`` () =
    Assert.Equal<string seq>(examples.Keys, Golden.names ())

[<Theory; MemberData(nameof names)>]
let ``a definition is read back as it is`` (name: string) =
    let definition = examples[name].Workflow.Definition
    let read = AslReader.Read(definition.ToJson())

    Assert.Empty read.Diagnostics
    Assert.Equal(definition, read.Machine)

[<Theory; MemberData(nameof names)>]
let ``an execution ends as expected`` (name: string) =
    let example = examples[name]
    let machine = CompiledMachine.Compile example.Workflow.Definition
    let tasks = TaskBindings example.Workflow.Tasks
    // The dates of the examples are years after the virtual clock's beginning.
    let options = ExecutionOptions(MaxDuration = TimeSpan.MaxValue)

    for input, expected in example.Runs do
        let result = machine.RunAsync(input, tasks, options).GetAwaiter().GetResult()

        let ending =
            if result.Status = ExecutionStatus.Succeeded then
                Succeeds result.Output
            else
                FailsWith(string result.Error)

        Assert.True((expected = ending), $"on {input}: {expected} is expected; it {ending}, {result.Cause}")

[<Theory; MemberData(nameof names)>]
let ``an execution does what the workflow says`` (name: string) =
    let differences = examples[name].Differences()

    Assert.True(differences.IsEmpty, String.concat "\n" differences)

[<Fact>]
let ``asl-validator accepts every definition`` () =
    let workflows = [ for example in examples.Values -> example.Workflow ]

    let errors =
        AslValidator.errors [ for workflow in workflows -> workflow.Definition ]

    let found = [
        for workflow, errors in List.zip workflows errors do
            for error in errors do
                $"{workflow.Name}: {error}"
    ]

    Assert.True(found.IsEmpty, String.concat "\n" found)
