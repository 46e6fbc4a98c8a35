/// Damages definitions at random: their text, or the tree that the text stands for.
module Workflows.Testing.Tests.Mutation

open System
open System.Text.RegularExpressions
open FsCheck
open FsCheck.FSharp
open Workflows

let private position (text: string) = Gen.choose (0, max 0 (text.Length - 1))

let private fragment =
    Gen.elements [
        "{"
        "}"
        "["
        "]"
        ","
        ":"
        "\""
        "\\"
        "0"
        "-"
        "e"
        ".5"
        "null"
        "\n"
        "\t"
        "\u0000"
        "\uFEFF"
        "\uD800"
        "é"
    ]

let private delete (text: string) =
    gen {
        let! at = position text
        let! length = Gen.choose (1, 8)
        return text.Remove(at, min length (text.Length - at))
    }

let private duplicate (text: string) =
    gen {
        let! at = position text
        let! length = Gen.choose (1, 200)
        return text.Insert(at, text.Substring(at, min length (text.Length - at)))
    }

let private overwrite (text: string) =
    gen {
        let! at = position text
        let! fragment = fragment
        return text.Remove(at, 1).Insert(at, fragment)
    }

let private insert (text: string) =
    gen {
        let! at = position text
        let! fragment = fragment
        return text.Insert(at, fragment)
    }

let private cut (text: string) =
    position text |> Gen.map (fun at -> text[.. at - 1])

let private token = Regex(@"""(?:[^""\\]|\\.)*""|[-+.0-9a-zA-Z]+|[{}\[\],:]")

let private swapTokens (text: string) =
    gen {
        let tokens = token.Matches text

        if tokens.Count < 2 then
            return text
        else
            let! i = Gen.choose (0, tokens.Count - 2)
            let! j = Gen.choose (i + 1, tokens.Count - 1)
            let first, second = tokens[i], tokens[j]

            return
                text[.. first.Index - 1]
                + second.Value
                + text[first.Index + first.Length .. second.Index - 1]
                + first.Value
                + text[second.Index + second.Length ..]
    }

/// A token inside so many brackets that the text may nest too deeply to be read.
let private nestToken (text: string) =
    gen {
        let tokens = token.Matches text

        if tokens.Count = 0 then
            return text
        else
            let! i = Gen.choose (0, tokens.Count - 1)
            let! depth = Gen.elements [ 300; Json.MaxDepth; Json.MaxDepth + 1 ]

            let before, after =
                text[.. tokens[i].Index - 1], text[tokens[i].Index + tokens[i].Length ..]

            return before + String('[', depth) + tokens[i].Value + String(']', depth) + after
    }

/// A random change of a text; an empty text stays as it is.
let private text (given: string) =
    if given = "" then
        Gen.constant given
    else
        Gen.oneof [
            delete given
            duplicate given
            overwrite given
            insert given
            cut given
            swapTokens given
            nestToken given
        ]

let private nested depth (value: Json) =
    let wrap (inner: Json) level =
        if level % 2 = 0 then
            Json.Array [ inner ]
        else
            DefinitionJson.object [ "x", inner ]

    List.fold wrap value [ 1..depth ]

let private otherValue value =
    gen {
        let! depth = Gen.elements [ 1; 2; 50; 150 ]

        return!
            Gen.elements [
                Json.Null
                Json.True
                Json.op_Implicit 7
                Json.op_Implicit -1.5
                Json.op_Implicit "text"
                Json.op_Implicit "{% $ %}"
                Json.op_Implicit "Task"
                Json.op_Implicit "JSONata"
                Json.op_Implicit "JSONPath"
                Json.EmptyArray
                Json.EmptyObject
                Json.Array [ value ]
                DefinitionJson.object [ "Next", value ]
                nested depth value
            ]
    }

let private fieldNames =
    Gen.elements [
        "Type"
        "Next"
        "End"
        "States"
        "StartAt"
        "Resource"
        "Choices"
        "Condition"
        "Variable"
        "And"
        "Not"
        "Catch"
        "Retry"
        "ErrorEquals"
        "Output"
        "Assign"
        "Seconds"
        "Branches"
        "ItemProcessor"
        "MaxConcurrency"
        "QueryLanguage"
        "x\ny"
        "Größe. Und mehr"
        ""
    ]

/// A random change somewhere in a value.
let rec private tree (value: Json) : Gen<Json> =
    let members = DefinitionJson.members value
    let items = DefinitionJson.items value

    let inMember =
        gen {
            let! i = Gen.choose (0, members.Length - 1)
            let name, inner = members[i]
            let! changed = tree inner
            return DefinitionJson.object (List.updateAt i (name, changed) members)
        }

    let inItem =
        gen {
            let! i = Gen.choose (0, items.Length - 1)
            let! changed = tree items[i]
            return Json.Array(List.updateAt i changed items)
        }

    let dropMember =
        Gen.choose (0, members.Length - 1)
        |> Gen.map (fun i -> DefinitionJson.object (List.removeAt i members))

    let renameMember =
        gen {
            let! i = Gen.choose (0, members.Length - 1)
            let! name = fieldNames
            return DefinitionJson.object (List.updateAt i (name, snd members[i]) members)
        }

    Gen.frequency [
        1, otherValue value
        if not members.IsEmpty then
            8, inMember
            1, dropMember
            1, renameMember
        if not items.IsEmpty then
            8, inItem

            1,
            Gen.choose (0, items.Length - 1)
            |> Gen.map (fun i -> Json.Array(List.removeAt i items))
    ]

let rec private repeat count change value =
    if count = 0 then
        Gen.constant value
    else
        change value |> Gen.bind (repeat (count - 1) change)

/// The text of a definition after one to five changes.
let ofDefinition (machine: StateMachine) =
    gen {
        let! changes = Gen.choose (1, 5)
        let! ofText = Gen.elements [ true; false ]

        if ofText then
            return! repeat changes text (machine.ToJson())
        else
            let! changed = repeat changes tree (machine.ToJsonValue())
            return changed.ToString(indented = true)
    }
