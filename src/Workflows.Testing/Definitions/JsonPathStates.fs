namespace Workflows.Testing.Generators

open System
open FsCheck
open FsCheck.FSharp
open Workflows

/// JSONPath states of every type, without the fields that all states share.
module internal JsonPathStates =
    let private input = Optional.path Values.path

    let private payload = Optional.json Values.payload

    let private resultPath = Optional.path Values.referencePath

    let private role =
        Gen.elements [
            "RoleArn", JsonOf.text "arn:aws:iam::123456789012:role/charge"
            "RoleArn.$", JsonOf.text "$.role"
        ]
        |> Gen.map (fun role -> JsonOf.object [ role ])

    let private task name exits =
        gen {
            let! resource, parameters = Calls.jsonPath
            let! inputPath = input
            let! selector = Optional.json Values.payloadTemplate
            let! resultPath = resultPath
            let! outputPath = input
            let! heartbeat, timeout = JsonataStates.heartbeatAndTimeout
            let! timeout, timeoutPath = MapItems.numberOrPath (Gen.constant (int64 timeout))

            let! heartbeat, heartbeatPath =
                MapItems.numberOrPath (Gen.constant (int64 heartbeat))

            let! credentials = Optional.json role
            let! catch = ErrorHandling.jsonPathCatch exits.Others

            return
                JsonPathTask(
                    name,
                    Resource = resource,
                    InputPath = inputPath,
                    Parameters = parameters,
                    ResultSelector = selector,
                    ResultPath = resultPath,
                    OutputPath = outputPath,
                    TimeoutSeconds = timeout,
                    TimeoutSecondsPath = timeoutPath,
                    HeartbeatSeconds = heartbeat,
                    HeartbeatSecondsPath = heartbeatPath,
                    Credentials = credentials,
                    Catch = catch
                )
                :> State
        }

    let private pass name =
        gen {
            let! inputPath = input
            let! parameters = payload
            let! result = Optional.json Values.literal
            let! resultPath = resultPath
            let! outputPath = input

            return
                JsonPathPass(
                    name,
                    InputPath = inputPath,
                    Parameters = parameters,
                    Result = result,
                    ResultPath = resultPath,
                    OutputPath = outputPath
                )
                :> State
        }

    let private rule next =
        gen {
            let! test = ChoiceTests.rule
            let! assign = Optional.json Values.payloadTemplate
            let! comment = Optional.text Text.any
            let! unknown = Values.unknownFields

            return
                JsonPathChoiceRule(
                    Test = test,
                    Next = next,
                    Assign = assign,
                    Comment = comment,
                    UnknownFields = unknown
                )
        }

    let private choice name exits =
        gen {
            let! rules = Gen.collectToList rule exits.Others
            let! inputPath = input
            let! outputPath = input
            let! assign = Optional.json Values.payloadTemplate

            return
                JsonPathChoice(
                    name,
                    Choices = EquatableArray.ToEquatableArray rules,
                    Default = Option.toObj exits.Main,
                    InputPath = inputPath,
                    OutputPath = outputPath,
                    Assign = assign
                )
                :> State
        }

    let private wait name =
        gen {
            let! seconds =
                Gen.frequency [ 3, Gen.choose (0, 600); 1, Gen.choose (0, 99_999_999) ]
                |> Gen.map int64

            let! timestamp = Text.timestamp
            let! path = Values.referencePath
            let! inputPath = input
            let! outputPath = input

            let! timed =
                Gen.elements [
                    JsonPathWait(name, Seconds = Nullable seconds)
                    JsonPathWait(name, SecondsPath = path)
                    JsonPathWait(name, Timestamp = timestamp)
                    JsonPathWait(name, TimestampPath = path)
                ]

            return
                timed
                |> Record.set (nameof timed.InputPath) inputPath
                |> Record.set (nameof timed.OutputPath) outputPath
                :> State
        }

    let private succeed name =
        gen {
            let! inputPath = input
            let! outputPath = input
            return JsonPathSucceed(name, InputPath = inputPath, OutputPath = outputPath) :> State
        }

    let private textOrPath text =
        Gen.frequency [
            1, Gen.constant (null, null)
            2, Gen.map (fun text -> (text: string | null), null) text
            1, Gen.map (fun path -> null, (path: string | null)) Values.pathOrText
        ]

    let private fail name =
        gen {
            let! error, errorPath = textOrPath Text.line
            let! cause, causePath = textOrPath Text.any

            return
                JsonPathFail(name, Error = error, ErrorPath = errorPath, Cause = cause, CausePath = causePath) :> State
        }

    let private parallelState name exits inner =
        gen {
            let! inputPath = input
            let! parameters = payload
            let! selector = Optional.json Values.payloadTemplate
            let! resultPath = resultPath
            let! outputPath = input
            let! catch = ErrorHandling.jsonPathCatch exits.Others

            return
                JsonPathParallel(
                    name,
                    Branches = inner.Branches,
                    InputPath = inputPath,
                    Parameters = parameters,
                    ResultSelector = selector,
                    ResultPath = resultPath,
                    OutputPath = outputPath,
                    Catch = catch
                )
                :> State
        }

    let private map name exits inner =
        gen {
            let! inputPath = input
            let! itemsPath = Optional.text Values.referencePath
            let! selector = Optional.json Values.payloadTemplate
            let! isOlderName = Gen.frequency [ 3, Gen.constant false; 1, Gen.constant true ]

            let! concurrency, concurrencyPath =
                MapItems.numberOrPath (Gen.choose (0, 40) |> Gen.map int64)

            let! resultSelector = Optional.json Values.payloadTemplate
            let! resultPath = resultPath
            let! outputPath = input
            let! catch = ErrorHandling.jsonPathCatch exits.Others

            return
                JsonPathMap(
                    name,
                    ItemProcessor = inner.Processor,
                    InputPath = inputPath,
                    ItemsPath = itemsPath,
                    ItemSelector = (if isOlderName then Json.Undefined else selector),
                    Parameters = (if isOlderName then selector else Json.Undefined),
                    MaxConcurrency = concurrency,
                    MaxConcurrencyPath = concurrencyPath,
                    ResultSelector = resultSelector,
                    ResultPath = resultPath,
                    OutputPath = outputPath,
                    Catch = catch
                )
        }

    /// The fields that only a distributed Map has.
    let private distributed (map: JsonPathMap) =
        gen {
            let! label = Optional.text Text.label
            let! reader = Optional.record MapItems.jsonPathReader
            let! batcher = Optional.record MapItems.jsonPathBatcher
            let! writer = Optional.record MapItems.jsonPathWriter
            let! count, countPath = MapItems.numberOrPath (Gen.choose (0, 1000) |> Gen.map int64)

            let! percentage, percentagePath =
                MapItems.numberOrPath (Gen.choose (0, 200) |> Gen.map (fun half -> float half / 2.0))

            return
                map
                |> Record.set (nameof map.Label) label
                |> Record.set (nameof map.ItemReader) reader
                |> Record.set (nameof map.ItemsPath) (if isNull reader then map.ItemsPath else null)
                |> Record.set (nameof map.ItemBatcher) batcher
                |> Record.set (nameof map.ResultWriter) writer
                |> Record.set (nameof map.ToleratedFailureCount) count
                |> Record.set (nameof map.ToleratedFailureCountPath) countPath
                |> Record.set (nameof map.ToleratedFailurePercentage) percentage
                |> Record.set (nameof map.ToleratedFailurePercentagePath) percentagePath
        }

    /// The older name of the processor, which is always inline.
    let private iterated (map: JsonPathMap) =
        Gen.frequency [
            3, Gen.constant map
            1,
            map
            |> Record.set (nameof map.Iterator) map.ItemProcessor
            |> Record.set (nameof map.ItemProcessor) null
            |> Gen.constant
        ]

    let private mapState name exits inner =
        gen {
            let! map = map name exits inner

            let! complete =
                if map.IsDistributed then
                    distributed map
                else
                    match inner.Processor with
                    | null -> Gen.constant map
                    | processor when isNull processor.ProcessorConfig -> iterated map
                    | _ -> Gen.constant map

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
