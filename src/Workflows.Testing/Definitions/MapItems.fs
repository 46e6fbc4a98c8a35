namespace Workflows.Testing.Generators

open System
open FsCheck
open FsCheck.FSharp
open Workflows

/// How a distributed Map's items come in, are put together, and where results go.
module internal MapItems =
    /// A number that stands there, or an expression that gives it.
    let computed (number: Gen<int>) : Gen<Computed<int64>> =
        Gen.oneof [
            Gen.map (fun n -> Computed<int64>(int64 n)) number
            Gen.map (fun (code: string) -> Computed<int64> code) Values.jsonata
        ]

    /// A number that stands there, a path that selects it, or neither.
    let numberOrPath (number: Gen<'Number>) : Gen<Nullable<'Number> * (string | null)> =
        Gen.frequency [
            2, Gen.constant (Nullable(), null)
            1, Gen.map (fun n -> Nullable n, null) number
            1, Gen.map (fun path -> Nullable(), path) Values.referencePath
        ]

    let private long from until =
        Gen.choose (from, until) |> Gen.map int64

    let private maxItems = 100_000_000
    let private maxBytesPerBatch = 262_144

    /// The reader configuration's shared fields, for one of the formats.
    let private format (config: 'Config :> ReaderConfig) =
        let set name value config =
            Record.set name (box<string> value) config

        let inputType = set (nameof config.InputType)

        Gen.oneof [
            Gen.constant (inputType "JSONL" config)
            Gen.constant (inputType "PARQUET" config)
            Gen.elements [ "/items"; "/a~1b/0" ]
            |> Gen.map (fun pointer -> config |> inputType "JSON" |> set (nameof config.ItemsPointer) pointer)
            gen {
                let! delimiter =
                    Gen.frequency [
                        1, Gen.constant null
                        3,
                        Gen.elements [ "COMMA"; "PIPE"; "SEMICOLON"; "SPACE"; "TAB" ]
                        |> Gen.map (fun given -> given: string | null)
                    ]

                let! headers = Gen.elements [ []; [ "id" ]; [ "id"; "größe" ] ]
                let location = if headers.IsEmpty then "FIRST_ROW" else "GIVEN"
                let given = EquatableArray.ToEquatableArray headers

                return
                    config
                    |> inputType "CSV"
                    |> set (nameof config.CsvHeaderLocation) location
                    |> Record.set (nameof config.CsvHeaders) (if headers.IsEmpty then EquatableArray() else given)
                    |> Record.set (nameof config.CsvDelimiter) delimiter
            }
            Gen.elements [ "ATHENA_DATA"; "S3_INVENTORY" ]
            |> Gen.map (fun kind -> config |> inputType "MANIFEST" |> set (nameof config.ManifestType) kind)
            Gen.elements [ "NONE"; "LOAD_AND_FLATTEN" ]
            |> Gen.map (fun kind -> config |> inputType "JSON" |> set (nameof config.Transformation) kind)
        ]

    let private withUnknown (config: 'Config :> ReaderConfig) =
        Values.unknownFields
        |> Gen.map (fun unknown -> Record.set (nameof config.UnknownFields) unknown config)

    /// Reading an object needs a configuration, listing a bucket none.
    let private resourceAnd (config: Gen<'Config>) : Gen<string * ('Config | null)> =
        Gen.frequency [
            3, Gen.map (fun given -> "arn:aws:states:::s3:getObject", (given: 'Config | null)) config
            1, Gen.constant ("arn:aws:states:::s3:listObjectsV2", null)
        ]

    /// The item reader of a JSONata Map state.
    let jsonataReader =
        gen {
            let! arguments = Values.jsonataObject [] |> Optional.json
            let! most = computed (Gen.choose (1, maxItems)) |> Optional.value

            let! resource, config =
                JsonataReaderConfig(MaxItems = most)
                |> format
                |> Gen.bind withUnknown
                |> resourceAnd

            let! unknown = Values.unknownFields

            return
                JsonataItemReader(
                    Resource = resource,
                    Arguments = arguments,
                    ReaderConfig = config,
                    UnknownFields = unknown
                )
        }

    /// The item reader of a JSONPath Map state.
    let jsonPathReader =
        gen {
            let! parameters = Values.payloadTemplate |> Optional.json
            let! most, mostPath = numberOrPath (long 1 maxItems)

            let! resource, config =
                JsonPathReaderConfig(MaxItems = most, MaxItemsPath = mostPath)
                |> format
                |> Gen.bind withUnknown
                |> resourceAnd

            let! unknown = Values.unknownFields

            return
                JsonPathItemReader(
                    Resource = resource,
                    Parameters = parameters,
                    ReaderConfig = config,
                    UnknownFields = unknown
                )
        }

    /// The item batcher of a JSONata Map state; one of the limits is there.
    let jsonataBatcher =
        gen {
            let! items = computed (Gen.choose (1, maxItems)) |> Gen.map Nullable
            let! bytes = computed (Gen.choose (1, maxBytesPerBatch)) |> Optional.value
            let! input = Values.jsonataObject [] |> Optional.json
            let! unknown = Values.unknownFields

            return
                JsonataItemBatcher(
                    MaxItemsPerBatch = items,
                    MaxInputBytesPerBatch = bytes,
                    BatchInput = input,
                    UnknownFields = unknown
                )
        }

    /// The item batcher of a JSONPath Map state; one of the limits is there.
    let jsonPathBatcher =
        gen {
            let! items, itemsPath = numberOrPath (long 1 maxItems)
            let hasItems = items.HasValue || not (isNull itemsPath)
            let! bytes, bytesPath = numberOrPath (long 1 maxBytesPerBatch)

            let items =
                if hasItems || bytes.HasValue || not (isNull bytesPath) then
                    items
                else
                    Nullable 10L

            let! input = Values.payloadTemplate |> Optional.json
            let! unknown = Values.unknownFields

            return
                JsonPathItemBatcher(
                    MaxItemsPerBatch = items,
                    MaxItemsPerBatchPath = itemsPath,
                    MaxInputBytesPerBatch = bytes,
                    MaxInputBytesPerBatchPath = bytesPath,
                    BatchInput = input,
                    UnknownFields = unknown
                )
        }

    let private writerConfig =
        gen {
            let! outputType = Gen.elements [ "JSON"; "JSONL" ]
            let! transformation = Gen.elements [ "NONE"; "COMPACT"; "FLATTEN" ]
            let! unknown = Values.unknownFields
            return WriterConfig(OutputType = outputType, Transformation = transformation, UnknownFields = unknown)
        }

    let private putObject = "arn:aws:states:::s3:putObject"

    /// The result writer of a JSONata Map state: with a resource, or with a configuration only.
    let jsonataWriter =
        gen {
            let! config = Optional.record writerConfig
            let! arguments = Values.jsonataObject [] |> Optional.json
            let! unknown = Values.unknownFields
            let! toResource = Gen.elements [ true; false ]
            let written = JsonataResultWriter(Resource = putObject, Arguments = arguments)

            return
                (if toResource || isNull config then
                     written
                 else
                     JsonataResultWriter())
                |> Record.set (nameof written.WriterConfig) config
                |> Record.set (nameof written.UnknownFields) unknown
        }

    /// The result writer of a JSONPath Map state: with a resource, or with a configuration only.
    let jsonPathWriter =
        gen {
            let! config = Optional.record writerConfig
            let! parameters = Values.payloadTemplate |> Optional.json
            let! unknown = Values.unknownFields
            let! toResource = Gen.elements [ true; false ]
            let written = JsonPathResultWriter(Resource = putObject, Parameters = parameters)

            return
                (if toResource || isNull config then
                     written
                 else
                     JsonPathResultWriter())
                |> Record.set (nameof written.WriterConfig) config
                |> Record.set (nameof written.UnknownFields) unknown
        }
