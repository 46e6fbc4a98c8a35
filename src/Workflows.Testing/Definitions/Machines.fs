namespace Workflows.Testing.Generators

open System
open FsCheck
open FsCheck.FSharp
open Workflows

/// Whole definitions, from their shape to the last field.
module internal Machines =
    /// The fields that states share, set on a state that has those of its type.
    let private shared (shape: StateShape) exits (state: State) =
        gen {
            let! comment = Optional.text Text.any
            let! unknown = Values.unknownFields
            let! retry = ErrorHandling.retry

            let! assign =
                match shape.Language with
                | QueryLanguage.Jsonata -> Values.jsonataAssign [] |> Optional.json
                | _ -> Values.payloadTemplate |> Optional.json

            let common =
                state
                |> Record.set (nameof state.Comment) comment
                |> Record.set (nameof state.UnknownFields) unknown
                |> Record.set (nameof state.DeclaresQueryLanguage) shape.Declares

            let continued =
                match common with
                | :? StateWithNext as s ->
                    s
                    |> Record.set (nameof s.Next) (Option.toObj exits.Main)
                    |> Record.set (nameof s.End) (if exits.Main.IsNone then Nullable true else Nullable())
                    |> Record.set (nameof s.Assign) assign
                    :> State
                | other -> other

            return
                match continued with
                | :? StateWithRetry as s -> s |> Record.set (nameof s.Retry) retry :> State
                | other -> other
        }

    /// Whether there is a state that Express executions cannot have.
    let rec private needsStandard (states: StateList) =
        let doesState (state: State) =
            match state with
            | :? TaskState as task -> (string task.Resource).EndsWith(".waitForTaskToken", StringComparison.Ordinal)
            | :? ParallelState as s -> s.Branches |> Seq.exists (fun branch -> needsStandard branch.States)
            | :? MapState as map ->
                map.IsDistributed
                || (
                    match map.Processor with
                    | null -> false
                    | processor -> needsStandard processor.States
                )
            | _ -> false

        states :> State seq |> Seq.exists doesState

    let private processorConfig states =
        gen {
            let! unknown = Values.unknownFields

            let! execution =
                if needsStandard states then
                    Gen.constant ExecutionType.Standard
                else
                    Gen.elements [ ExecutionType.Standard; ExecutionType.Express ]

            return!
                Gen.elements [
                    ProcessorConfig(Mode = Nullable ProcessorMode.Inline, UnknownFields = unknown)
                    ProcessorConfig(
                        Mode = Nullable ProcessorMode.Distributed,
                        ExecutionType = Nullable execution,
                        UnknownFields = unknown
                    )
                ]
        }

    /// The states of a flow in the order in which they are written, which says nothing about the order in which they run.
    let rec private states flow =
        gen {
            let! exits = Wiring.exits flow
            let! states = List.zip flow exits |> Gen.collectToList state

            let! order =
                Gen.frequency [ 1, Gen.constant (List.toArray states); 1, Gen.shuffle states ]

            return StateList.Create(ReadOnlySpan order)
        }

    and private state (shape, exits) =
        gen {
            let! inner = inner shape

            let generate =
                match shape.Language with
                | QueryLanguage.Jsonata -> JsonataStates.state
                | _ -> JsonPathStates.state

            return! generate shape.Kind shape.Name exits inner |> Gen.bind (shared shape exits)
        }

    and private inner shape =
        gen {
            let! branches = Gen.collectToList branch shape.Inner

            let! processor =
                match shape.Kind, shape.Inner with
                | StateKind.Map, [ flow ] -> processor flow |> Gen.map (fun given -> given: ItemProcessor | null)
                | _ -> Gen.constant null

            return {
                Branches = EquatableArray.ToEquatableArray branches
                Processor = processor
            }
        }

    and private branch flow =
        gen {
            let! comment = Optional.text Text.any
            let! states = states flow
            let! unknown = Values.unknownFields
            return Branch(Comment = comment, StartAt = flow.Head.Name, States = states, UnknownFields = unknown)
        }

    and private processor flow =
        gen {
            let! comment = Optional.text Text.any

            let! states = states flow

            let! config =
                Gen.frequency [
                    1, Gen.constant null
                    2, Gen.map (fun given -> given: ProcessorConfig | null) (processorConfig states)
                ]

            let! unknown = Values.unknownFields

            return
                ItemProcessor(
                    Comment = comment,
                    ProcessorConfig = config,
                    StartAt = flow.Head.Name,
                    States = states,
                    UnknownFields = unknown
                )
        }

    /// A definition in one of the two languages, or one that names none.
    let machine =
        gen {
            let! declared =
                Gen.elements [ Nullable QueryLanguage.Jsonata; Nullable QueryLanguage.JsonPath; Nullable() ]

            let! shape = Shape.machine (declared.GetValueOrDefault QueryLanguage.JsonPath)
            let! names = Text.stateNames (Shape.count shape)
            let flow = Shape.named names shape
            let! states = states flow
            let! comment = Optional.text Text.any
            let! version = Optional.text (Gen.constant "1.0")
            let! timeout = Gen.choose (1, 99_999_999) |> Gen.map int64 |> Optional.value
            let! unknown = Values.unknownFields

            return
                StateMachine(
                    Comment = comment,
                    QueryLanguage = declared,
                    Version = version,
                    TimeoutSeconds = timeout,
                    StartAt = flow.Head.Name,
                    States = states,
                    UnknownFields = unknown
                )
        }
