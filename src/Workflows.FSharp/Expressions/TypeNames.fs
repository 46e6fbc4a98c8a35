namespace Workflows.FSharp

open System
open System.Collections.Generic
open Microsoft.FSharp.Reflection

/// Names of types as F# code writes them, for messages.
module internal TypeNames =
    let private abbreviations =
        dict [
            typeof<bool>, "bool"
            typeof<byte>, "byte"
            typeof<char>, "char"
            typeof<decimal>, "decimal"
            typeof<float>, "float"
            typeof<float32>, "float32"
            typeof<int>, "int"
            typeof<int16>, "int16"
            typeof<int64>, "int64"
            typeof<nativeint>, "nativeint"
            typeof<obj>, "obj"
            typeof<sbyte>, "sbyte"
            typeof<string>, "string"
            typeof<uint16>, "uint16"
            typeof<uint32>, "uint32"
            typeof<uint64>, "uint64"
            typeof<unativeint>, "unativeint"
            typeof<unit>, "unit"
        ]

    /// The names that stand behind the type of the content.
    let private containers =
        dict [
            typedefof<_ list>, "list"
            typedefof<_ option>, "option"
            typedefof<_ ref>, "ref"
            typedefof<_ seq>, "seq"
            typedefof<_ voption>, "voption"
        ]

    /// The names of generic types that are compiled under other ones.
    let private generics =
        dict [ typedefof<Map<_, _>>, "Map"; typedefof<Set<_>>, "Set" ]

    let private tryFind (names: IDictionary<Type, string>) key =
        match names.TryGetValue key with
        | true, name -> Some name
        | _ -> None

    /// The name of a type.
    let rec nameOf (described: Type) : string =
        match tryFind abbreviations described with
        | Some name -> name
        | None when described.IsArray -> $"{nameOf (nonNull (described.GetElementType()))} array"
        | None when FSharpType.IsTuple described ->
            FSharpType.GetTupleElements described |> Seq.map nameOf |> String.concat " * "
        | None when FunctionTypes.isFunction described ->
            described.GetGenericArguments() |> Seq.map nameOf |> String.concat " -> "
        | None when described.IsGenericType -> genericName described
        | None -> described.Name

    and private genericName described =
        let definition = described.GetGenericTypeDefinition()

        let arguments =
            described.GetGenericArguments() |> Seq.map nameOf |> String.concat ", "

        match tryFind containers definition, tryFind generics definition with
        | Some name, _ -> $"{arguments} {name}"
        | None, Some name -> $"{name}<{arguments}>"
        | None, None -> $"{described.Name.Split('`')[0]}<{arguments}>"
