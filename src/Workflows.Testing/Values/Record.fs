namespace Workflows.Testing.Generators

open System
open System.Collections.Concurrent
open System.Reflection

/// What C# writes as `record with { Field = value }`, which F# has only for its own records.
module internal Record =
    let private clones = ConcurrentDictionary<Type, MethodInfo | null>()

    let private properties =
        ConcurrentDictionary<struct (Type * string), PropertyInfo>()

    let private cloneOf (recordType: Type) =
        clones.GetOrAdd(recordType, (fun t -> t.GetMethod "<Clone>$"))

    let private property (recordType: Type) name =
        properties.GetOrAdd(
            struct (recordType, name),
            fun struct (t: Type, name) ->
                match t.GetProperty name with
                | null -> invalidArg (nameof name) $"{t.Name} has no property {name}."
                | found -> found
        )

    /// Whether a value is a C# record class.
    let isRecord (value: objnull) =
        match value with
        | null -> false
        | value -> not (isNull (cloneOf (value.GetType())))

    /// A copy with one field set.
    let set name (value: objnull) (record: 'Record) : 'Record =
        let boxed = box record |> nonNull

        match cloneOf (boxed.GetType()) with
        | null -> invalidArg (nameof record) $"{boxed.GetType().Name} is no record."
        | clone ->
            let copy = clone.Invoke(boxed, null) |> nonNull
            (property (copy.GetType()) name).SetValue(copy, value)
            copy :?> 'Record

    /// The value of one field.
    let get name (record: 'Record) : objnull =
        let boxed = box record |> nonNull
        (property (boxed.GetType()) name).GetValue boxed
