namespace Workflows.Testing.Generators

open System
open System.Collections
open System.Reflection
open System.Runtime.CompilerServices
open Workflows

/// Simpler forms of the records that a definition is made of: optional fields left out, lists and values made smaller.
module internal FieldShrinking =
    /// Fields that C# does not require and the language does, or that only make sense together with others.
    let private needed =
        set [
            nameof Unchecked.defaultof<State>.DeclaresQueryLanguage
            nameof Unchecked.defaultof<StateWithNext>.Next
            nameof Unchecked.defaultof<StateWithNext>.End
            nameof Unchecked.defaultof<JsonPathWait>.Seconds
            nameof Unchecked.defaultof<JsonPathWait>.SecondsPath
            nameof Unchecked.defaultof<JsonPathWait>.Timestamp
            nameof Unchecked.defaultof<JsonPathWait>.TimestampPath
            nameof Unchecked.defaultof<MapState>.ItemProcessor
            nameof Unchecked.defaultof<MapState>.Iterator
            nameof Unchecked.defaultof<ItemProcessor>.ProcessorConfig
            nameof Unchecked.defaultof<ProcessorConfig>.Mode
            nameof Unchecked.defaultof<ProcessorConfig>.ExecutionType
            nameof Unchecked.defaultof<JsonataItemReader>.ReaderConfig
            nameof Unchecked.defaultof<ReaderConfig>.InputType
            nameof Unchecked.defaultof<ReaderConfig>.ManifestType
            nameof Unchecked.defaultof<ReaderConfig>.CsvHeaderLocation
            nameof Unchecked.defaultof<ReaderConfig>.CsvHeaders
            nameof Unchecked.defaultof<JsonPathItemBatcher>.MaxItemsPerBatch
            nameof Unchecked.defaultof<JsonPathItemBatcher>.MaxItemsPerBatchPath
            nameof Unchecked.defaultof<JsonPathItemBatcher>.MaxInputBytesPerBatch
            nameof Unchecked.defaultof<JsonPathItemBatcher>.MaxInputBytesPerBatchPath
            nameof Unchecked.defaultof<ResultWriter>.Resource
            nameof Unchecked.defaultof<ResultWriter>.WriterConfig
            nameof Unchecked.defaultof<WriterConfig>.OutputType
            nameof Unchecked.defaultof<WriterConfig>.Transformation
        ]

    let private isExpression (value: Json) =
        value.IsString && JsonataText.IsExpression(value.GetString())

    /// Smaller values of the same kind; what names a path or is an expression stays one.
    let rec private smallerJson (value: Json) : Json seq =
        match value.Kind with
        | JsonKind.Object ->
            let members = JsonOf.members value

            seq {
                for i in 0 .. members.Length - 1 do
                    JsonOf.object (List.removeAt i members)

                for i in 0 .. members.Length - 1 do
                    let name, inner = members[i]

                    if not (name.EndsWith(".$", StringComparison.Ordinal)) then
                        for smaller in smallerJson inner do
                            JsonOf.object (List.updateAt i (name, smaller) members)
            }
        | JsonKind.Array ->
            let items = JsonOf.items value

            seq {
                for i in 0 .. items.Length - 1 do
                    JsonOf.array (List.removeAt i items)

                for i in 0 .. items.Length - 1 do
                    for smaller in smallerJson items[i] do
                        JsonOf.array (List.updateAt i smaller items)
            }
        | JsonKind.String when isExpression value ->
            let simplest = JsonOf.expression "1"

            if value = simplest then
                Seq.empty
            else
                Seq.singleton simplest
        | JsonKind.String when value.GetString() <> "" -> Seq.singleton (JsonOf.text "")
        | JsonKind.Number when value <> JsonOf.integer 0L -> Seq.singleton (JsonOf.integer 0L)
        | _ -> Seq.empty

    /// Lists without one of their items, or with one item made smaller; never empty.
    let private smallerItems (shrinkItem: 'Item -> 'Item seq) (list: EquatableArray<'Item>) =
        let items = List.ofSeq list

        seq {
            if items.Length > 1 then
                for i in 0 .. items.Length - 1 do
                    List.removeAt i items

            for i in 0 .. items.Length - 1 do
                for smaller in shrinkItem items[i] do
                    List.updateAt i smaller items
        }
        |> Seq.map (EquatableArray.ToEquatableArray >> box)

    let private fields = Concurrent.ConcurrentDictionary<Type, PropertyInfo list>()

    /// The fields that can be set, without those that stand in the constructor and make the record what it is.
    let private fieldsOf (record: Type) =
        fields.GetOrAdd(
            record,
            fun record ->
                let positional =
                    record.GetConstructors()
                    |> Seq.collect _.GetParameters()
                    |> Seq.map (fun parameter -> string parameter.Name)
                    |> set

                [
                    for field in record.GetProperties() do
                        if field.CanWrite && not (positional.Contains field.Name) then
                            field
                ]
        )

    let private canBeAbsent (field: PropertyInfo) =
        not (needed.Contains field.Name)
        && isNull (field.GetCustomAttribute<RequiredMemberAttribute>())

    let private absent (field: PropertyInfo) : objnull =
        if field.PropertyType.IsValueType then
            Activator.CreateInstance field.PropertyType
        else
            null

    /// Every record that is simpler by one step. States inside it are left to `shrinkInner`.
    let rec shrink (shrinkInner: StateFlow -> StateFlow seq) (record: 'Record) : 'Record seq =
        seq {
            let here = fieldsOf ((box record |> nonNull).GetType())

            for field in here do
                if canBeAbsent field && field.GetValue record <> absent field then
                    Record.set field.Name (absent field) record

            for field in here do
                for smaller in smallerField shrinkInner field (field.GetValue record) do
                    Record.set field.Name smaller record
        }

    and private smallerField shrinkInner field (value: objnull) : objnull seq =
        let shrinkItem item = shrink shrinkInner item

        match value with
        | :? Json as json ->
            smallerJson json
            |> Seq.filter (fun smaller ->
                smaller.Count > 0
                || field.Name <> nameof Unchecked.defaultof<State>.UnknownFields
            )
            |> Seq.map box
        | :? StateFlow as flow -> shrinkInner flow |> Seq.map box
        | :? EquatableArray<string> as list -> smallerItems (fun _ -> Seq.empty) list
        | :? EquatableArray<Branch> as list ->
            list
            |> smallerItems (fun branch -> shrinkInner branch |> Seq.map (fun flow -> flow :?> Branch))
        | :? EquatableArray<Retrier> as list -> smallerItems shrinkItem list
        | :? EquatableArray<JsonataCatcher> as list -> smallerItems shrinkItem list
        | :? EquatableArray<JsonPathCatcher> as list -> smallerItems shrinkItem list
        | :? EquatableArray<JsonataChoiceRule> as list -> smallerItems shrinkItem list
        | :? EquatableArray<JsonPathChoiceRule> as list -> smallerItems shrinkItem list
        | :? ChoiceTest as test -> smallerTest test |> Seq.map box
        | null
        | :? StateList -> Seq.empty
        | other when Record.isRecord other -> shrink shrinkInner other |> Seq.map box
        | _ -> Seq.empty

    /// A combination of tests with fewer or simpler ones.
    and private smallerTest (test: ChoiceTest) : ChoiceTest seq =
        seq {
            yield! shrink (fun _ -> Seq.empty) test

            match test with
            | :? AndTest as t -> yield! smallerTests (nameof t.Tests) t.Tests test
            | :? OrTest as t -> yield! smallerTests (nameof t.Tests) t.Tests test
            | :? NotTest as t ->
                for smaller in smallerTest t.Test do
                    Record.set (nameof t.Test) smaller test
            | _ -> ()
        }

    and private smallerTests name tests test =
        tests
        |> smallerItems smallerTest
        |> Seq.map (fun smaller -> Record.set name smaller test)
