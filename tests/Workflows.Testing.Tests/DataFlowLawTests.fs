/// What the check of the data flow says of a definition holds in every run of it.
module Workflows.Testing.Tests.DataFlowLawTests

open System
open System.Collections.Generic
open FsCheck
open FsCheck.FSharp
open Workflows
open Workflows.Checks
open Workflows.DataFlow.Evaluation
open Workflows.DataFlow.Flow
open Workflows.Engine
open Workflows.Engine.History
open Workflows.Jsonata.Types
open Workflows.Testing
open Xunit

let private options = CheckOptions(Kinds = CheckKinds.DataFlow)

let private check (machine: StateMachine) =
    DefinitionChecks.Check(machine, options)

/// What is known at each state that something leads to, and the names of the variables.
let private analyse (machine: StateMachine) (workflow: Workflow | null) =
    let site =
        MachineSite(machine, ExecutionType.Standard, ResizeArray(), Workflow = workflow)

    let surroundings = Surroundings(site, options)

    let reached =
        Fixpoint.Reach(surroundings, FlowPart(site.Root, null))
        |> Seq.map (fun node -> node.State.Name, nonNull node.Entered)
        |> Map

    surroundings.Variables, reached

/// What the variables are that the states of the outermost flow see, state by state.
let private variables (machine: StateMachine) (history: IReadOnlyList<HistoryEvent>) =
    let outermost = set [ for state in machine.States -> state.Name ]
    let known = Dictionary<string, Json>()

    [
        for event in history do
            match event with
            | :? StateEnteredEvent as entered when outermost.Contains entered.Name ->
                yield entered.Name, Map [ for pair in known -> pair.Key, pair.Value ]
            | :? StateExitedEvent as exited when outermost.Contains exited.Name ->
                for name, value in DefinitionJson.members exited.AssignedVariables do
                    known[name] <- value
            | _ -> ()
    ]

/// Every input and every variable of the run is what the analysis says it may be.
let private agrees (machine: StateMachine) (workflow: Workflow | null) (history: IReadOnlyList<HistoryEvent>) =
    let names, reached = analyse machine workflow

    for event in history do
        match event with
        | :? StateEnteredEvent as entered ->
            match reached.TryFind entered.Name with
            | None -> Assert.Fail $"{entered.Name} is entered, and nothing was to lead to it."
            | Some facts ->
                Assert.True(
                    facts.Input.Contains entered.Input,
                    $"The input of {entered.Name} is {entered.Input}, and was to be {facts.Input}."
                )
        | _ -> ()

    for state, values in variables machine history do
        for number in 0 .. names.Count - 1 do
            let value = values.TryFind names[number] |> Option.defaultValue Json.Undefined

            let expected = reached[state].Variables[number]

            Assert.True(
                expected.Contains value,
                $"At {state} the variable {names[number]} is {value}, and was to be {expected}."
            )

/// The analysis of a definition alone, of whose input and tasks nothing is known.
let private foretells machine history = agrees machine null history

/// The analysis of a workflow with its types.
let foretellsTyped (workflow: Workflow) history =
    agrees workflow.Definition workflow history

let private run (machine: StateMachine) (input: Json) tasks =
    CompiledMachine
        .Compile(machine)
        .RunAsync(
            input,
            tasks,
            ExecutionOptions(Seed = 7, MaxHistoryEvents = 500, MaxDuration = TimeSpan.FromHours 1.0)
        )
        .GetAwaiter()
        .GetResult()

let private withSeed =
    let shrink (definition, seed) =
        Definitions.runnable.Shrinker definition
        |> Seq.map (fun simpler -> simpler, seed)

    Arb.fromGenShrink (Gen.zip Definitions.runnable.Generator (Gen.choose (0, 1_000_000)), shrink)

[<Fact>]
let ``what a run gets is what the check foretells`` () =
    Cases.check
        withSeed
        (fun (definition, seed) ->
            for tasks in [ ScriptedTasks.reliable seed; ScriptedTasks.flaky seed ] do
                foretells definition.Machine (run definition.Machine definition.Input tasks).History
        )

[<Fact>]
let ``no variable is reported where every one is set before it is read`` () =
    Cases.check
        Definitions.runnable
        (fun definition ->
            for found in check definition.Machine do
                Assert.NotEqual<string>("WF0803", found.Code)
        )

let private inputs = [|
    Json.EmptyObject
    Json.Null
    Json.Parse "[1, [2], {\"a\": 3}]"
    Json.Parse "{\"a\": {\"b\": [1, 2, 3]}, \"x\": \"text\", \"n\": 4}"
|]

/// Any definition in either query language, with any input.
let private anything =
    let shrink (definition, seed) =
        Definitions.any.Shrinker definition |> Seq.map (fun simpler -> simpler, seed)

    Arb.fromGenShrink (Gen.zip Definitions.any.Generator (Gen.choose (0, 1_000_000)), shrink)

[<Fact>]
let ``what a run of any definition gets is what the check foretells`` () =
    Cases.check
        anything
        (fun (machine, seed) ->
            match
                (try
                    Some(run machine inputs[seed % inputs.Length] (ScriptedTasks.flaky seed))
                 with :? DefinitionException ->
                     None)
            with
            | Some result -> foretells machine result.History
            | None -> ()
        )

/// The definition with one variable less assigned, and which one that is.
let private forgetful (machine: StateMachine) seed =
    let json = machine.ToJsonValue()

    let places =
        DefinitionJson.everything json
        |> List.sumBy (fun value -> value["Assign"].Keys.Length)

    if places = 0 then
        None
    else
        let mutable skip = seed % places
        let mutable forgotten = ""

        let rec rebuild (value: Json) : Json =
            if value.IsArray then
                Json.Array [ for item in DefinitionJson.items value -> rebuild item ]
            elif value.IsObject then
                DefinitionJson.object [
                    for name, part in DefinitionJson.members value do
                        if name = "Assign" && part.IsObject then
                            let kept = [
                                for variable, assigned in DefinitionJson.members part do
                                    if skip = 0 then
                                        forgotten <- variable
                                    else
                                        variable, assigned

                                    skip <- skip - 1
                            ]

                            if not kept.IsEmpty then
                                name, DefinitionJson.object kept
                        else
                            name, rebuild part
                ]
            else
                value

        let text = (rebuild json).ToString()
        Some(StateMachine.Parse text, forgotten)

/// An expression that gives nothing, and not because a condition that it asks has come out so.
let private findsNothing (event: HistoryEvent) =
    match event with
    | :? EvaluationFailedEvent as failed ->
        failed.Cause.Contains "returned nothing (undefined)"
        && not (failed.Cause.Contains " ? ")
    | _ -> false

let private isCareful (machine: StateMachine) =
    not (machine.ToJson().Contains "noSuchField")

[<Fact>]
let ``an execution finds a variable unset only where the check has said so`` () =
    let mutable failed = 0
    let mutable reported = 0

    Cases.check
        withSeed
        (fun (definition, seed) ->
            match forgetful definition.Machine seed with
            | Some(machine, forgotten) when isCareful machine ->
                let isReported =
                    check machine
                    |> Seq.exists (fun found -> found.Code = "WF0803" && found.Message.Contains $"'{forgotten}'")

                if isReported then
                    reported <- reported + 1

                for tasks in [ ScriptedTasks.reliable seed; ScriptedTasks.flaky seed ] do
                    let result = run machine definition.Input tasks
                    foretells machine result.History

                    if Seq.exists findsNothing result.History then
                        failed <- failed + 1
                        Assert.True(isReported, $"The variable {forgotten} is found unset.\n{machine.ToJson()}")
            | _ -> ()
        )

    Assert.True((failed > 10), $"Only {failed} executions have found a variable unset.")
    Assert.True((reported > 10), $"Only {reported} definitions were reported.")

/// The states that a definite finding says to fail, and which cannot be left before.
let private doomed (machine: StateMachine) =
    let passes =
        InnerStates.AllStates machine
        |> Seq.filter (fun state -> state :? PassState)
        |> Seq.map (fun state -> state.Name)
        |> set

    set [
        for found in check machine do
            let parts = found.StatePath.Split('/')
            let owner = parts |> Array.tryFindIndexBack (fun part -> part = "States")

            match owner with
            | Some at when found.Code = "WF0808" && passes.Contains parts[at + 1] -> parts[at + 1]
            | _ -> ()
    ]

[<Fact>]
let ``no execution leaves a state whose expressions cannot be evaluated`` () =
    let mutable found = 0

    Cases.check
        withSeed
        (fun (definition, seed) ->
            let doomed = doomed definition.Machine

            if not doomed.IsEmpty then
                found <- found + 1

                for event in (run definition.Machine definition.Input (ScriptedTasks.reliable seed)).History do
                    match event with
                    | :? StateExitedEvent as exited ->
                        Assert.False(doomed.Contains exited.Name, $"{exited.Name} succeeds.")
                    | _ -> ()
        )

    Assert.True((found > 0), "No definition has such a state.")
