namespace Workflows.Testing.Generators

open System
open System.Collections
open System.Reflection
open Workflows

/// Definitions without the fields that the language does not know.
module internal KnownFields =
    let private unknownFields = nameof Unchecked.defaultof<State>.UnknownFields

    let private fields = Concurrent.ConcurrentDictionary<Type, PropertyInfo list>()

    let private fieldsOf (record: Type) =
        fields.GetOrAdd(record, (fun record -> record.GetProperties() |> Seq.filter _.CanWrite |> Seq.toList))

    let private each (change: 'Item -> 'Item) (list: EquatableArray<'Item>) =
        if list.IsDefault then
            list
        else
            list |> Seq.map change |> EquatableArray.ToEquatableArray

    /// The same without unknown fields, at every depth.
    let rec only (record: 'Record) : 'Record =
        let change (copy: 'Record) (field: PropertyInfo) =
            if field.Name = unknownFields then
                Record.set field.Name (box Json.Undefined) copy
            else
                match inside (field.GetValue copy) with
                | Some changed -> Record.set field.Name changed copy
                | None -> copy

        fieldsOf ((box record |> nonNull).GetType()) |> List.fold change record

    /// What a field holds without unknown fields; nothing, if it cannot have any.
    and private inside (value: objnull) : obj option =
        match value with
        | null -> None
        | :? StateList as states -> Some(StateList.Create(ReadOnlySpan [| for state in states -> only state |]))
        | :? EquatableArray<Branch> as list -> Some(each only list)
        | :? EquatableArray<Retrier> as list -> Some(each only list)
        | :? EquatableArray<JsonataCatcher> as list -> Some(each only list)
        | :? EquatableArray<JsonPathCatcher> as list -> Some(each only list)
        | :? EquatableArray<JsonataChoiceRule> as list -> Some(each only list)
        | :? EquatableArray<JsonPathChoiceRule> as list -> Some(each only list)
        | :? EquatableArray<ChoiceTest> as list -> Some(each only list)
        | other when Record.isRecord other -> Some(only other)
        | _ -> None
