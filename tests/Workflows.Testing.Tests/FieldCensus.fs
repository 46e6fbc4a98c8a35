/// Counts which fields of which records occur in definitions.
module Workflows.Testing.Tests.FieldCensus

open System
open System.Collections
open System.Reflection
open Workflows

let private isRecord =
    let known = Concurrent.ConcurrentDictionary<Type, bool>()
    fun (given: Type) -> known.GetOrAdd(given, (fun given -> not (isNull (given.GetMethod "<Clone>$"))))

let private fieldsOf =
    let known = Concurrent.ConcurrentDictionary<Type, PropertyInfo list>()

    let fields (record: Type) = [
        for property in record.GetProperties() do
            if property.CanWrite && property.GetIndexParameters().Length = 0 then
                property
    ]

    fun (record: Type) -> known.GetOrAdd(record, fields)

/// The records that a type may hold: itself or what derives from it, or the items of a list.
let private recordsIn (given: Type) =
    let element =
        if given = typeof<StateList> then typeof<State>
        elif given.IsGenericType then given.GetGenericArguments()[0]
        else given

    [
        for candidate in typeof<StateMachine>.Assembly.GetTypes() do
            if
                isRecord candidate
                && not candidate.IsAbstract
                && element.IsAssignableFrom candidate
            then
                candidate
    ]

/// Every field that a definition can have, as `Record.Field`.
let all =
    let rec visit seen (record: Type) =
        if Set.contains record.Name seen then
            seen
        else
            fieldsOf record
            |> List.collect (fun field -> recordsIn field.PropertyType)
            |> List.fold visit (Set.add record.Name seen)

    let records = visit Set.empty typeof<StateMachine>

    set [
        for record in typeof<StateMachine>.Assembly.GetTypes() do
            if
                isRecord record
                && records.Contains record.Name
                && record.Namespace = typeof<StateMachine>.Namespace
            then
                for field in fieldsOf record do
                    $"{record.Name}.{field.Name}"
    ]

let private isAbsent (field: PropertyInfo) (value: obj | null) =
    match value with
    | null -> true
    | given ->
        field.PropertyType.IsValueType
        && given.Equals(Activator.CreateInstance field.PropertyType)

/// The fields that a definition has.
let rec present (value: obj | null) : string list =
    match value with
    | null
    | :? string
    | :? Json -> []
    | :? IEnumerable as list -> [ for item in list -> item ] |> List.collect present
    | record when isRecord (record.GetType()) -> [
        for field in fieldsOf (record.GetType()) do
            let value = field.GetValue record

            if not (isAbsent field value) then
                $"{record.GetType().Name}.{field.Name}"
                yield! present value
      ]
    | _ -> []
