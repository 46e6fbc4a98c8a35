namespace Workflows.Testing.Generators

open System
open FsCheck
open FsCheck.FSharp
open Workflows

/// What runs inside a state: the branches of a Parallel state, the processor of a Map state.
type internal Inner = {
    Branches: EquatableArray<Branch>
    Processor: ItemProcessor | null
}

/// JSONata states of every type, without the fields that all states share.
module internal JsonataStates =
    let private result = [ "$states.result" ]

    let private longestTimeout = 99_999_999

    /// A heartbeat and a timeout that is longer.
    let heartbeatAndTimeout =
        gen {
            let! heartbeat =
                Gen.frequency [ 3, Gen.choose (1, 600); 1, Gen.choose (1, longestTimeout - 1) ]

            let! timeout = Gen.choose (heartbeat + 1, longestTimeout)
            return heartbeat, timeout
        }

    let private role =
        Gen.elements [ "arn:aws:iam::123456789012:role/charge"; "{% $states.input.role %}" ]
        |> Gen.map (fun role -> JsonOf.object [ "RoleArn", JsonOf.text role ])

    let private task name exits =
        gen {
            let! resource, arguments = Calls.jsonata
            let! output = Values.jsonataTemplate result |> Optional.json
            let! heartbeat, timeout = heartbeatAndTimeout
            let! timeout = MapItems.computed (Gen.constant timeout) |> Optional.value
            let! heartbeat = MapItems.computed (Gen.constant heartbeat) |> Optional.value
            let! credentials = Optional.json role
            let! catch = ErrorHandling.jsonataCatch exits.Others

            return
                JsonataTask(
                    name,
                    Resource = resource,
                    Arguments = arguments,
                    Output = output,
                    TimeoutSeconds = timeout,
                    HeartbeatSeconds = heartbeat,
                    Credentials = credentials,
                    Catch = catch
                )
                :> State
        }

    let private pass name =
        Values.jsonataTemplate []
        |> Optional.json
        |> Gen.map (fun output -> JsonataPass(name, Output = output) :> State)

    let private rule next =
        gen {
            let! condition =
                Gen.frequency [
                    1, Gen.elements [ true; false ] |> Gen.map (fun literal -> Computed<bool> literal)
                    4, Values.jsonata |> Gen.map (fun (code: string) -> Computed<bool> code)
                ]

            let! assign = Values.jsonataAssign [] |> Optional.json
            let! output = Values.jsonataTemplate [] |> Optional.json
            let! comment = Optional.text Text.any
            let! unknown = Values.unknownFields

            return
                JsonataChoiceRule(
                    Condition = condition,
                    Next = next,
                    Assign = assign,
                    Output = output,
                    Comment = comment,
                    UnknownFields = unknown
                )
        }

    let private choice name exits =
        gen {
            let! rules = Gen.collectToList rule exits.Others
            let! assign = Values.jsonataAssign [] |> Optional.json
            let! output = Values.jsonataTemplate [] |> Optional.json

            return
                JsonataChoice(
                    name,
                    Choices = EquatableArray.ToEquatableArray rules,
                    Default = Option.toObj exits.Main,
                    Assign = assign,
                    Output = output
                )
                :> State
        }

    let private wait name =
        gen {
            let! seconds =
                Gen.frequency [ 3, Gen.choose (0, 600); 1, Gen.choose (0, 99_999_999) ]
                |> MapItems.computed

            let! timestamp = Gen.oneof [ Text.timestamp; Values.jsonata ]
            let! untilTime = Gen.elements [ true; false ]
            let! output = Values.jsonataTemplate [] |> Optional.json

            return
                if untilTime then
                    JsonataWait(name, Timestamp = timestamp, Output = output) :> State
                else
                    JsonataWait(name, Seconds = Nullable seconds, Output = output)
        }

    let private succeed name =
        Values.jsonataTemplate []
        |> Optional.json
        |> Gen.map (fun output -> JsonataSucceed(name, Output = output) :> State)

    let private fail name =
        gen {
            let! error = Gen.oneof [ Text.line; Values.jsonata ] |> Optional.text
            let! cause = Gen.oneof [ Text.any; Values.jsonata ] |> Optional.text
            return JsonataFail(name, Error = error, Cause = cause) :> State
        }

    let private parallelState name exits inner =
        gen {
            let! arguments = Values.jsonataTemplate [] |> Optional.json
            let! output = Values.jsonataTemplate result |> Optional.json
            let! catch = ErrorHandling.jsonataCatch exits.Others

            return
                JsonataParallel(name, Branches = inner.Branches, Arguments = arguments, Output = output, Catch = catch)
                :> State
        }

    let private map name exits inner =
        gen {
            let! items =
                Gen.oneof [
                    Gen.map JsonOf.array (Gen.listOf Values.literal |> Gen.resize 4)
                    Gen.map JsonOf.text Values.jsonata
                ]
                |> Optional.json

            let! selector =
                Values.jsonataObject [ "$states.context.Map.Item.Value"; "$states.context.Map.Item.Index" ]
                |> Optional.json

            let! concurrency = MapItems.computed (Gen.choose (0, 40)) |> Optional.value
            let! output = Values.jsonataTemplate result |> Optional.json
            let! catch = ErrorHandling.jsonataCatch exits.Others

            return
                JsonataMap(
                    name,
                    ItemProcessor = inner.Processor,
                    Items = items,
                    ItemSelector = selector,
                    MaxConcurrency = concurrency,
                    Output = output,
                    Catch = catch
                )
        }

    let private percentage: Gen<Computed<float>> =
        Gen.oneof [
            Gen.choose (0, 200) |> Gen.map (fun half -> Computed<float>(float half / 2.0))
            Values.jsonata |> Gen.map (fun (code: string) -> Computed<float> code)
        ]

    /// The fields that only a distributed Map has.
    let private distributed (map: JsonataMap) =
        gen {
            let! label = Optional.text Text.label
            let! reader = Optional.record MapItems.jsonataReader
            let! batcher = Optional.record MapItems.jsonataBatcher
            let! writer = Optional.record MapItems.jsonataWriter
            let! count = MapItems.computed (Gen.choose (0, 1000)) |> Optional.value
            let! percentage = Optional.value percentage

            return
                map
                |> Record.set (nameof map.Label) label
                |> Record.set (nameof map.ItemReader) reader
                |> Record.set (nameof map.Items) (if isNull reader then map.Items else Json.Undefined)
                |> Record.set (nameof map.ItemBatcher) batcher
                |> Record.set (nameof map.ResultWriter) writer
                |> Record.set (nameof map.ToleratedFailureCount) count
                |> Record.set (nameof map.ToleratedFailurePercentage) percentage
        }

    let private mapState name exits inner =
        gen {
            let! map = map name exits inner

            let! complete =
                if map.IsDistributed then
                    distributed map
                else
                    Gen.constant map

            return complete :> State
        }

    /// A state of the given type.
    let state kind name exits inner =
        match kind with
        | StateKind.Task -> task name exits
        | StateKind.Pass -> pass name
        | StateKind.Choice -> choice name exits
        | StateKind.Wait -> wait name
        | StateKind.Succeed -> succeed name
        | StateKind.Fail -> fail name
        | StateKind.Parallel -> parallelState name exits inner
        | StateKind.Map -> mapState name exits inner
