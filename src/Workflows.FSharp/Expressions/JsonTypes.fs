namespace Workflows.FSharp

open System
open System.Collections.Concurrent
open System.Collections.Generic
open System.Reflection
open Microsoft.FSharp.Reflection
open Workflows
open Workflows.Serialization

/// What is to be known of .NET types to handle their values in JSON.
module internal JsonTypes =
    let private isInstanceOf (definitions: Type list) (candidate: Type) =
        candidate.IsGenericType
        && List.contains (candidate.GetGenericTypeDefinition()) definitions

    let private options = [ typedefof<_ option>; typedefof<_ voption>; typedefof<Nullable<_>> ]

    /// A type whose values are null or a value of another type: an option, a value option, a Nullable.
    let (|Option|_|) (candidate: Type) =
        if isInstanceOf options candidate then
            Some(candidate.GetGenericArguments()[0])
        else
            None

    /// A type whose values are JSON arrays with any number of items, all of one type.
    let (|List|_|) (candidate: Type) =
        if candidate.IsArray then
            candidate.GetElementType() |> Option.ofObj
        elif candidate = typeof<string> || not candidate.IsGenericType then
            None
        else
            match candidate.GetGenericArguments() with
            | [| item |] when typedefof<_ seq>.MakeGenericType(item).IsAssignableFrom candidate -> Some item
            | _ -> None

    let (|Tuple|_|) (candidate: Type) =
        if FSharpType.IsTuple candidate then
            Some(List.ofArray (FSharpType.GetTupleElements candidate))
        else
            None

    /// Whether null is the form of a value of the type, so that an option of it cannot tell that value from none.
    let hasNull (candidate: Type) =
        match candidate with
        | Option _ -> true
        | _ -> candidate = typeof<unit> || candidate = typeof<Json>

    let private fieldsByType = ConcurrentDictionary<Type, IReadOnlyList<JsonField>>()
    let private unionsByType = ConcurrentDictionary<Type, JsonUnion voption>()

    let private recordFieldsByType = ConcurrentDictionary<Type, PropertyInfo[]>()

    /// The fields of an F# record in order, those included that JSON does not have.
    let recordFields (record: Type) =
        recordFieldsByType.GetOrAdd(
            record,
            fun record -> FSharpType.GetRecordFields(record, BindingFlags.Public ||| BindingFlags.NonPublic)
        )

    /// What is told of a type, or something else if the type has no JSON form.
    let private tryForm describe otherwise (candidate: Type) =
        try
            describe candidate
        with
        | :? ArgumentException
        | :? InvalidOperationException
        | :? NotSupportedException -> otherwise

    /// The fields of a record's or an object's JSON form; none where the type has no form of this kind.
    let fieldsOf (candidate: Type) : IReadOnlyList<JsonField> =
        fieldsByType.GetOrAdd(candidate, tryForm WorkflowJson.FieldsOf [])

    /// The JSON form of a union.
    let unionOf (candidate: Type) =
        unionsByType.GetOrAdd(candidate, tryForm (WorkflowJson.UnionOf >> ValueOption.ofObj) ValueNone)

    /// The field among some that a property or field of .NET is.
    let tryField (item: MemberInfo) (fields: JsonField seq) =
        fields
        |> Seq.tryFind (fun field -> field.Member.HasSameMetadataDefinitionAs item)

    /// A union of which no case has fields, so that its values are strings.
    let (|EnumLike|_|) candidate =
        match unionOf candidate with
        | ValueSome union when union.Cases |> Seq.forall (fun case -> case.Fields.Count = 0) -> Some union
        | _ -> None
