/// Whatever runs, runs to an end, leaves a history that makes sense, and does the same again.
module Workflows.Testing.Tests.ExecutionTests

open System.Threading.Tasks
open FsCheck
open FsCheck.FSharp
open Workflows
open Workflows.Engine
open Workflows.Engine.History
open Workflows.Engine.Tasks
open Workflows.Testing
open Xunit

/// A definition, and how its tasks behave.
let private withSeed =
    let shrink (definition, seed) =
        Definitions.runnable.Shrinker definition
        |> Seq.map (fun simpler -> simpler, seed)

    Arb.fromGenShrink (Gen.zip Definitions.runnable.Generator (Gen.choose (0, 1_000_000)), shrink)

let private runOn (machine: CompiledMachine) (definition: RunnableDefinition) (tasks: ITaskRunner) =
    machine.RunAsync(definition.Input, tasks, ExecutionOptions(Seed = 7, MaxDuration = System.TimeSpan.MaxValue))

let private run (definition: RunnableDefinition) tasks =
    (runOn (CompiledMachine.Compile definition.Machine) definition tasks).GetAwaiter().GetResult()

let private describe (result: ExecutionResult) =
    $"{result.Status} {result.Error} {result.Cause}"

let private endsAsItSays (result: ExecutionResult) =
    match result.Status, result.History[result.History.Count - 1] with
    | ExecutionStatus.Succeeded, (:? ExecutionSucceededEvent as last) ->
        Assert.False(result.Output.IsUndefined)
        Assert.Equal(result.Output, last.Output)
        Assert.Null result.Error
    | ExecutionStatus.Failed, (:? ExecutionEndedEvent as last) ->
        Assert.Equal(HistoryEventType.ExecutionFailed, last.Type)
        Assert.True(result.Output.IsUndefined)
        Assert.False(System.String.IsNullOrEmpty result.Error, "A failure without a name.")
        Assert.Equal(result.Error, last.Error)
        Assert.Equal(result.Cause, last.Cause)
    | _, last -> Assert.Fail $"{describe result}, and the last event is {last}"

let private makesSense (result: ExecutionResult) =
    endsAsItSays result
    Histories.isConsistent result.History

[<Fact>]
let ``every execution runs to an end`` () =
    Cases.check
        withSeed
        (fun (definition, seed) ->
            makesSense (run definition (ScriptedTasks.reliable seed))
            makesSense (run definition (ScriptedTasks.flaky seed))
        )

/// Whether nothing in the definition is meant to fail.
let private isCareful (definition: RunnableDefinition) =
    let everything = DefinitionJson.everything (definition.Machine.ToJsonValue())

    let fails (value: Json) =
        match DefinitionJson.text value["Type"], DefinitionJson.text value with
        | Some "Fail", _ -> true
        | Some "Choice", _ -> value["Default"].IsUndefined
        | _, Some text ->
            text.Contains "noSuchField"
            || text.Contains "'a' + 1"
            || text.Contains "$error("
        | _ -> false

    not (List.exists fails everything)

[<Fact>]
let ``an execution succeeds when its tasks do and nothing is meant to fail`` () =
    Cases.check
        withSeed
        (fun (definition, seed) ->
            if isCareful definition then
                let result = run definition (ScriptedTasks.reliable seed)
                Assert.True((result.Status = ExecutionStatus.Succeeded), describe result)
        )

[<Fact>]
let ``an execution fails only with the errors of its tasks when nothing else is meant to fail`` () =
    Cases.check
        withSeed
        (fun (definition, seed) ->
            if isCareful definition then
                let result = run definition (ScriptedTasks.flaky seed)

                if result.Status = ExecutionStatus.Failed then
                    Assert.True(List.contains (string result.Error) ScriptedTasks.flakyErrors, describe result)
        )

[<Fact>]
let ``a good part of the executions succeeds, and a good part fails`` () =
    let statuses =
        withSeed.Generator
        |> Gen.sampleWithSeed (Rnd 5UL) 40 300
        |> Array.countBy (fun (definition, seed) -> (run definition (ScriptedTasks.flaky seed)).Status)
        |> Map

    Assert.InRange(statuses[ExecutionStatus.Succeeded], 90, 270)
    Assert.InRange(statuses[ExecutionStatus.Failed], 30, 210)

let private sameHistory (first: ExecutionResult) (second: ExecutionResult) =
    Assert.Equal<HistoryEvent>(first.History, second.History)

[<Fact>]
let ``the same execution has the same history again`` () =
    Cases.check
        withSeed
        (fun (definition, seed) ->
            let tasks = ScriptedTasks.flaky seed
            sameHistory (run definition tasks) (run definition tasks)
        )

[<Fact>]
let ``executions at the same time do not disturb each other`` () =
    Cases.checkTimes
        (Cases.choose 100 2_000)
        withSeed
        (fun (definition, seed) ->
            let machine = CompiledMachine.Compile definition.Machine
            let tasks = ScriptedTasks.flaky seed
            let alone = run definition tasks

            let together = Task.WhenAll [ for _ in 1..8 -> runOn machine definition tasks ]

            for result in together.GetAwaiter().GetResult() do
                sameHistory alone result
        )
