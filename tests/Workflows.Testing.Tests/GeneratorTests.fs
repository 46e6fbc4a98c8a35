/// The generators give what they promise, before and after shrinking.
module Workflows.Testing.Tests.GeneratorTests

open System
open FsCheck
open FsCheck.FSharp
open Workflows
open Workflows.Testing
open Xunit

let private assertNone (findings: 'Finding list) (machine: StateMachine) =
    Assert.True(findings.IsEmpty, $"%A{findings}\n{machine.ToJson()}")

let private isValid (machine: StateMachine) =
    assertNone (DefinitionRules.broken (machine.ToJsonValue())) machine

let private readsWhatIsSet (machine: StateMachine) =
    let json = machine.ToJsonValue()
    assertNone (VariableRules.unset Set.empty json) machine
    assertNone (VariableRules.shadowed Set.empty json) machine

[<Fact>]
let ``arbitrary definitions are valid`` () = Cases.check Definitions.any isValid

[<Fact>]
let ``runnable definitions are valid`` () =
    Cases.check Definitions.runnable (fun definition -> isValid definition.Machine)

[<Fact>]
let ``runnable definitions read only variables that are set on every path`` () =
    Cases.check Definitions.runnable (fun definition -> readsWhatIsSet definition.Machine)

[<Fact>]
let ``runnable definitions call the tasks they name`` () =
    Cases.check
        Definitions.runnable
        (fun definition ->
            let called =
                DefinitionJson.everything (definition.Machine.ToJsonValue())
                |> List.choose (fun value -> DefinitionJson.text value["FunctionName"])
                |> List.distinct
                |> List.sort

            Assert.Equal<string list>(called, definition.Tasks |> List.map (fun name -> $"${{{name}}}"))
        )

/// Where shrinking may lead: at each step one of the candidates, as the numbers say.
let private shrunk (arbitrary: Arbitrary<'Value>) (value: 'Value) (numbers: int list) =
    let next (value: 'Value) number =
        let candidates = arbitrary.Shrinker value |> Seq.truncate 8 |> Seq.toArray

        if candidates.Length = 0 then
            value
        else
            candidates[number % candidates.Length]

    List.scan next value numbers

let private withPath (arbitrary: Arbitrary<'Value>) =
    Gen.zip arbitrary.Generator (Gen.listOfLength 6 (Gen.choose (0, 7)))
    |> Arb.fromGen

[<Fact>]
let ``arbitrary definitions stay valid when they shrink`` () =
    Cases.check
        (withPath Definitions.any)
        (fun (machine, numbers) ->
            for simpler in shrunk Definitions.any machine numbers do
                isValid simpler
                Assert.Equal(simpler, StateMachine.Parse(simpler.ToJson()))
        )

[<Fact>]
let ``runnable definitions stay valid when they shrink`` () =
    Cases.check
        (withPath Definitions.runnable)
        (fun (definition, numbers) ->
            for simpler in shrunk Definitions.runnable definition numbers do
                isValid simpler.Machine
                readsWhatIsSet simpler.Machine
        )

/// How far a value shrinks when every simpler value fails too.
let private smallest (arbitrary: Arbitrary<'Value>) value =
    let rec follow steps value =
        Assert.True(steps < 10_000, "Shrinking does not end.")

        match Seq.tryHead (arbitrary.Shrinker value) with
        | Some simpler -> follow (steps + 1) simpler
        | None -> value

    follow 0 value

let private sample count (arbitrary: Arbitrary<'Value>) =
    arbitrary.Generator |> Gen.sampleWithSeed (Rnd 20_260_101UL) 60 count

[<Fact>]
let ``an arbitrary definition shrinks to one plain state`` () =
    for machine in sample 40 Definitions.any do
        let least = smallest Definitions.any machine
        Assert.Equal("S1", least.StartAt)
        Assert.Single<State>(least.States :> State seq) |> ignore
        Assert.True(least.UnknownFields.IsUndefined)

[<Fact>]
let ``a runnable definition shrinks to one plain state`` () =
    for definition in sample 40 Definitions.runnable do
        let least = smallest Definitions.runnable definition
        Assert.Single<State>(least.Machine.States :> State seq) |> ignore
        Assert.Empty least.Tasks

let private samples = lazy (sample 2_500 Definitions.any)

[<Fact>]
let ``every field of every record occurs`` () =
    let seen = samples.Value |> Seq.collect FieldCensus.present |> set
    // The older name of the processor belongs to the older language.
    Assert.Empty(Set.difference FieldCensus.all seen |> Set.remove "JsonataMap.Iterator")
    // A census that counts nothing would be content too.
    Assert.Contains("JsonPathMap.ToleratedFailurePercentagePath", FieldCensus.all)

let private everything =
    lazy
        (samples.Value
         |> Seq.collect (fun machine -> DefinitionJson.everything (machine.ToJsonValue()))
         |> Seq.toList)

[<Fact>]
let ``every comparison of a choice rule occurs`` () =
    let names =
        everything.Value |> Seq.collect (DefinitionJson.members >> List.map fst) |> set

    Assert.Empty(Set.difference (set (Enum.GetNames<ComparisonOperator>())) names)

[<Theory>]
[<InlineData("Retry")>]
[<InlineData("Catch")>]
let ``lists are absent, empty and filled`` (field: string) =
    let lengths =
        everything.Value
        |> Seq.filter (fun value -> DefinitionJson.text value["Type"] = Some "Task")
        |> Seq.map (fun task ->
            if task[field].IsUndefined then "absent"
            elif task[field].Count = 0 then "empty"
            else "filled"
        )
        |> set

    Assert.Equal<string Set>(set [ "absent"; "empty"; "filled" ], lengths)

[<Theory>]
[<InlineData("InputPath")>]
[<InlineData("ResultPath")>]
[<InlineData("OutputPath")>]
let ``path fields are absent, null and paths`` (field: string) =
    let kinds =
        everything.Value
        |> Seq.filter (fun value -> DefinitionJson.text value["Type"] = Some "Task")
        |> Seq.map (fun task -> task[field].Kind)
        |> set

    Assert.Equal<JsonKind Set>(set [ JsonKind.Undefined; JsonKind.Null; JsonKind.String ], kinds)

[<Fact>]
let ``languages are mixed in JSONPath machines and not in JSONata ones`` () =
    let rec languages (flow: Json) =
        DefinitionJson.flows flow
        |> List.collect DefinitionJson.states
        |> List.choose (fun (_, state) -> DefinitionJson.text state["QueryLanguage"])

    let declaredIn wanted =
        samples.Value
        |> Seq.map _.ToJsonValue()
        |> Seq.filter (fun machine -> DefinitionJson.text machine["QueryLanguage"] = wanted)
        |> Seq.collect languages
        |> set

    Assert.Equal<string Set>(set [ "JSONata" ], declaredIn (Some "JSONata"))
    Assert.Equal<string Set>(set [ "JSONata"; "JSONPath" ], declaredIn (Some "JSONPath"))
    Assert.Equal<string Set>(set [ "JSONata"; "JSONPath" ], declaredIn None)

[<Fact>]
let ``runnable definitions have every state type and construct`` () =
    let all =
        sample 400 Definitions.runnable
        |> Seq.collect (fun definition -> DefinitionJson.everything (definition.Machine.ToJsonValue()))
        |> Seq.toList

    let types =
        all |> List.choose (fun value -> DefinitionJson.text value["Type"]) |> set

    let fields = all |> List.collect (DefinitionJson.members >> List.map fst) |> set

    Assert.Equal<string Set>(set [ "Task"; "Pass"; "Choice"; "Wait"; "Succeed"; "Fail"; "Parallel"; "Map" ], types)

    Assert.Empty(
        Set.difference
            (set [
                "Assign"
                "Catch"
                "ItemSelector"
                "MaxConcurrency"
                "Output"
                "Retry"
                "TimeoutSeconds"
                "Timestamp"
            ])
            fields
    )

[<Fact>]
let ``most runnable definitions have several states, and none is huge`` () =
    let counts =
        sample 400 Definitions.runnable
        |> Array.map (fun definition ->
            DefinitionJson.stateNames (definition.Machine.ToJsonValue())
            |> List.sumBy List.length
        )

    Assert.InRange(Array.averageBy float counts, 5.0, 60.0)
    Assert.True(Array.max counts < 400, $"{Array.max counts} states")
