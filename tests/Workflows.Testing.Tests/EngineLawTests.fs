/// Laws of the engine: when it retries, in which order it gives results, and what is left when it is stopped.
module Workflows.Testing.Tests.EngineLawTests

open System
open System.Threading
open System.Threading.Tasks
open FsCheck
open FsCheck.FSharp
open Workflows
open Workflows.Engine
open Workflows.Engine.History
open Workflows.Engine.Tasks
open Workflows.Testing
open Xunit

let private machine (json: string) =
    CompiledMachine.Compile(StateMachine.Parse json)

let private run
    (machine: CompiledMachine)
    (input: Json)
    (options: ExecutionOptions)
    (answer: TaskRequest -> Task<TaskOutcome>)
    =
    let tasks = {
        new ITaskRunner with
            member _.Missing _ = null
            member _.RunAsync request = answer request
    }

    machine.RunAsync(input, tasks, options).GetAwaiter().GetResult()

/// The seconds between one attempt and the next.
let private pauses (result: ExecutionResult) =
    result.History
    |> Seq.filter (fun event -> event.Type = HistoryEventType.LambdaFunctionScheduled)
    |> Seq.map _.Timestamp
    |> Seq.pairwise
    |> Seq.map (fun (first, second) -> (second - first).TotalSeconds)
    |> Seq.toList

type private Retry = {
    Interval: int
    Attempts: int
    Rate: float
    Longest: int option
    Seed: int
}

let private retries =
    gen {
        let! interval = Gen.choose (1, 300)
        let! attempts = Gen.choose (0, 8)
        let! rate = Gen.choose (10, 40)
        let! longest = Gen.optionOf (Gen.choose (301, 5_000))
        let! seed = Gen.choose (0, 1_000_000)

        return {
            Interval = interval
            Attempts = attempts
            Rate = float rate / 10.0
            Longest = longest
            Seed = seed
        }
    }
    |> Arb.fromGen

/// What the definition of the language says of the pause after so many retries.
let private expected retry number =
    let delay = float retry.Interval * Math.Pow(retry.Rate, float number)
    retry.Longest |> Option.fold (fun delay most -> min delay (float most)) delay

let private failAlways retry jitter =
    let longest =
        retry.Longest
        |> Option.map (fun seconds -> $""", "MaxDelaySeconds": {seconds}""")
        |> Option.defaultValue ""

    let definition =
        machine
            $$"""{"StartAt": "Try", "States": {"Try": {"Type": "Task", "Resource": "${Try}", "End": true, "Retry": [
              {"ErrorEquals": ["States.ALL"], "IntervalSeconds": {{retry.Interval}}, "MaxAttempts": {{retry.Attempts}},
               "BackoffRate": {{retry.Rate.ToString(Globalization.CultureInfo.InvariantCulture)}}, "JitterStrategy": "{{jitter}}"{{longest}} }]} } }"""

    run
        definition
        Json.EmptyObject
        (ExecutionOptions(Seed = retry.Seed))
        (fun _ -> Task.FromResult(TaskOutcome.Failure("Busy", null)))

[<Fact>]
let ``retries wait as long as the formula says`` () =
    Cases.check
        retries
        (fun retry ->
            let pauses = failAlways retry "NONE" |> pauses
            Assert.Equal(retry.Attempts, pauses.Length)

            for number, pause in List.indexed pauses do
                Assert.Equal(expected retry number, pause, 0.001)
        )

[<Fact>]
let ``retries with jitter wait at most as long as the formula says`` () =
    Cases.check
        retries
        (fun retry ->
            for number, pause in List.indexed (failAlways retry "FULL" |> pauses) do
                Assert.InRange(pause, 0.0, expected retry number + 0.001)
        )

/// A task that gives its argument after so many seconds as the argument says.
let private giveLater (request: TaskRequest) =
    task {
        let seconds = request.Arguments["seconds"].GetDouble()
        do! Task.Delay(TimeSpan.FromSeconds seconds, request.Clock, request.CancellationToken)
        return TaskOutcome.Success request.Arguments
    }

let private delays =
    Gen.zip (Gen.choose (0, 6)) (Gen.listOf (Gen.choose (0, 50))) |> Arb.fromGen

let private items (seconds: int list) =
    Json.Array [
        for index, delay in List.indexed seconds ->
            DefinitionJson.object [ "index", Json.op_Implicit index; "seconds", Json.op_Implicit delay ]
    ]

[<Fact>]
let ``a map gives its results in the order of the items, whichever is done first`` () =
    Cases.check
        delays
        (fun (concurrency, seconds) ->
            let definition =
                machine
                    $$"""{"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": {{concurrency}}, "End": true,
                      "ItemProcessor": {"StartAt": "Give", "States": {"Give": {"Type": "Task", "Resource": "${Give}", "End": true} } } } } }"""

            let items = items seconds
            let result = run definition items (ExecutionOptions()) giveLater
            Assert.Equal(items, result.Output)
            Histories.isConsistent result.History

            if concurrency = 1 then
                Assert.Equal(float (List.sum seconds), result.Duration.TotalSeconds)
            elif concurrency = 0 && seconds.Length <= 40 then
                Assert.Equal(float (List.fold max 0 seconds), result.Duration.TotalSeconds)
        )

[<Fact>]
let ``a parallel state gives its results in the order of the branches, whichever is done first`` () =
    Cases.check
        delays
        (fun (_, seconds) ->
            let branch index delay =
                $$"""{"StartAt": "Give {{index}}", "States": {"Give {{index}}": {"Type": "Task", "Resource": "${Give}", "End": true,
                  "Parameters": {"index": {{index}}, "seconds": {{delay}} } } } }"""

            let branches =
                (if seconds.IsEmpty then [ 1 ] else seconds)
                |> List.mapi branch
                |> String.concat ", "

            let definition =
                machine
                    $$"""{"StartAt": "All", "States": {"All": {"Type": "Parallel", "End": true, "Branches": [{{branches}}]} } }"""

            let result = run definition Json.EmptyObject (ExecutionOptions()) giveLater
            let indexes = [ for item in result.Output.Items.ToArray() -> item["index"].GetDouble() ]
            Assert.Equal<float list>(List.map float [ 0 .. indexes.Length - 1 ], indexes)
            Histories.isConsistent result.History
        )

/// A definition, how its tasks behave, and after which event it is stopped.
let private stopped =
    let shrink (definition, seed, at) =
        Definitions.runnable.Shrinker definition
        |> Seq.map (fun simpler -> simpler, seed, at)

    let generator =
        gen {
            let! definition = Definitions.runnable.Generator
            let! seed = Gen.choose (0, 1_000_000)
            let! at = Gen.choose (1, 40)
            return definition, seed, at
        }

    Arb.fromGenShrink (generator, shrink)

[<Fact>]
let ``an execution that is stopped after any event leaves a consistent history`` () =
    Cases.check
        stopped
        (fun (definition, seed, at) ->
            let machine = CompiledMachine.Compile definition.Machine
            let tasks = ScriptedTasks.flaky seed
            use stop = new CancellationTokenSource()

            let stopAt (event: HistoryEvent) =
                if event.Id = int64 at then
                    stop.Cancel()

            let whole = machine.RunAsync(definition.Input, tasks).GetAwaiter().GetResult()

            let cut =
                machine
                    .RunAsync(
                        definition.Input,
                        tasks,
                        ExecutionOptions(OnEvent = Action<HistoryEvent> stopAt),
                        stop.Token
                    )
                    .GetAwaiter()
                    .GetResult()

            Histories.isConsistent cut.History
            let kept = min at cut.History.Count
            Assert.Equal<HistoryEvent>(Seq.take kept whole.History, Seq.take kept cut.History)

            if cut.Status = ExecutionStatus.Aborted then
                Assert.Null cut.Error
                Assert.True cut.Output.IsUndefined
            else
                Assert.Equal<HistoryEvent>(whole.History, cut.History)
        )

/// Any valid definition, in either query language, with any input: most of them soon find that something is missing.
let private anything =
    let shrink (definition, seed) =
        Definitions.any.Shrinker definition |> Seq.map (fun simpler -> simpler, seed)

    Arb.fromGenShrink (Gen.zip Definitions.any.Generator (Gen.choose (0, 1_000_000)), shrink)

let private inputs = [|
    Json.EmptyObject
    Json.Null
    Json.Parse "[1, [2], {\"a\": 3}]"
    Json.Parse "{\"a\": {\"b\": [1, 2, 3]}, \"x\": \"text\", \"n\": 4}"
|]

[<Fact>]
let ``every definition that can be run comes to an end, whatever its data`` () =
    let mutable refused = 0
    let mutable run = 0

    Cases.check
        anything
        (fun (definition, seed) ->
            run <- run + 1

            match
                (try
                    Some(CompiledMachine.Compile definition)
                 with :? DefinitionException ->
                     None)
            with
            | None -> refused <- refused + 1
            | Some machine ->
                // A path that fails leaves no event: retried each second, it would be so for a year.
                let options =
                    ExecutionOptions(MaxHistoryEvents = 500, MaxDuration = TimeSpan.FromHours 1.0, Seed = seed)

                let input = inputs[seed % inputs.Length]

                let result =
                    machine.RunAsync(input, ScriptedTasks.flaky seed, options).GetAwaiter().GetResult()

                Histories.isConsistent result.History
        )

    Assert.InRange(refused, 0, run / 2)
