namespace Workflows.Testing.Generators

open System
open FsCheck
open FsCheck.FSharp
open Workflows

/// JSON values of a definition: literals, templates of the two query languages, fields that no one knows.
module internal Values =
    /// Numbers with their text, for the text must survive.
    let private number =
        Gen.oneof [
            Gen.map (fun (n: int) -> JsonOf.integer n) (Gen.choose (-1000, 1000))
            Gen.map (fun n -> JsonOf.number (float n / 8.0)) (Gen.choose (-1000, 1000))
            Gen.elements [
                "0.1"
                "12.10"
                "-0.0"
                "1e3"
                "1E-7"
                "9007199254740993"
                "-9223372036854775808"
                "123456789012345678901234567890"
                "0.12345678901234567890"
            ]
            |> Gen.map Json.Parse
        ]

    let private scalar =
        Gen.frequency [
            3, Gen.map JsonOf.text Text.any
            3, number
            1, Gen.elements [ Json.True; Json.False; Json.Null ]
        ]

    let private few generator =
        Gen.choose (0, 3) |> Gen.bind (fun count -> Gen.listOfLength count generator)

    let private arrayOf item = Gen.map JsonOf.array (few item)

    let private objectOf entry = Gen.map JsonOf.object (few entry)

    /// A value whose leaves come from one generator, its members from another; a few levels deep.
    let private nested leaf entry =
        let rec level depth =
            if depth = 0 then
                leaf
            else
                Gen.frequency [
                    3, leaf
                    1, arrayOf (level (depth - 1))
                    2, objectOf (entry (level (depth - 1)))
                ]

        level

    let private plainEntry value =
        Gen.zip (Gen.oneof [ Text.identifier; Text.any ]) value

    /// Any JSON value that no query language looks into.
    let literal = nested scalar plainEntry 2

    let private jsonataCode roots =
        gen {
            let! root = Gen.elements roots
            let! name = Text.identifier
            let! n = Gen.choose (0, 9)

            return!
                Gen.elements [
                    root
                    $"%s{root}.{name}"
                    $"%s{root}.{name}[{n}]"
                    $"$string(%s{root}) & '{name}'"
                    $"$exists(%s{root}.{name}) ? {n} : -{n}.5"
                    $"%s{root}.{name}.items[price > {n}].(price * quantity)"
                    $"{{ \"{name}\": %s{root}.{name}, \"list\": [{n}..10] }}"
                    $"(\n  $total := $sum([1, {n}]);\n  $total > 1 and true\n)"
                    $"$map([1, 2], function($v, $i) {{ $v + $i + {n} }})"
                ]
        }

    /// What JSONata may read in every field.
    let private everywhere = [ "$states.input"; "$states.context.Execution.Input" ]

    /// A JSONata expression with its delimiters; the roots are what it may read beside input and context.
    let jsonataOf roots =
        jsonataCode (roots @ everywhere)
        |> Gen.map (fun code -> JsonataText.Wrap(code: string))

    /// A JSONata expression with its delimiters that reads input and context.
    let jsonata = jsonataOf []

    let private jsonataLeaf roots =
        Gen.frequency [ 1, scalar; 1, Gen.map JsonOf.text (jsonataOf roots) ]

    /// An object in which strings may be expressions.
    let jsonataObject roots =
        objectOf (plainEntry (nested (jsonataLeaf roots) plainEntry 2))

    /// A value in which strings may be expressions, or one expression as a whole.
    let jsonataTemplate roots =
        Gen.frequency [
            2, jsonataObject roots
            2, Gen.map JsonOf.text (jsonataOf roots)
            1, nested (jsonataLeaf roots) plainEntry 1
        ]

    /// An object in which strings may be expressions, or one expression as a whole.
    let jsonataArguments roots =
        Gen.frequency [ 2, jsonataObject roots; 1, Gen.map JsonOf.text (jsonataOf roots) ]

    /// The variables that a JSONata state sets.
    let jsonataAssign roots =
        objectOf (Gen.zip Text.identifier (nested (jsonataLeaf roots) plainEntry 1))

    /// A path to one place, where something can be put.
    let referencePath =
        Gen.oneof [
            Gen.elements [ "$"; "$.order"; "$.order.items[0]"; "$['größe']"; "$.a.b.c" ]
            Gen.map (fun name -> $"$.%s{name}") Text.identifier
        ]

    /// A path of input or context.
    let path =
        Gen.oneof [
            referencePath
            Gen.elements [
                "$.order.items[*].price"
                "$..total"
                "$.items[?(@.price > 10)]"
                "$.items[-1]"
                "$.items[0,2]"
                "$$.Execution.Id"
                "$$.State.EnteredTime"
            ]
        ]

    let private intrinsic =
        Gen.elements [
            "States.Format('order {} of {}', $.id, $$.Execution.Name)"
            "States.Array(1, 'two', $.three, null)"
            "States.MathAdd($.count, 1)"
            "States.StringToJson($.text)"
            "States.JsonMerge($.first, $.second, false)"
            "States.ArrayGetItem(States.StringSplit($.list, ','), 0)"
            @"States.Format('it\'s \{{}\}', $.x)"
        ]

    /// What a name that ends in `.$` may have.
    let pathOrIntrinsic = Gen.frequency [ 2, path; 1, intrinsic ]

    /// What gives a text: the error or cause of a Fail state.
    let pathOrText =
        Gen.frequency [
            2, path
            1, Gen.elements [ "States.Format('order {} of {}', $.id, $$.Execution.Name)"; "States.UUID()" ]
        ]

    let private payloadEntry value =
        Gen.oneof [
            Gen.zip Text.identifier value
            Gen.map2 (fun name path -> $"%s{name}.$", JsonOf.text path) Text.identifier pathOrIntrinsic
        ]

    /// The same without fields that another one gives already: `x` and `x.$` are one field.
    let rec private withoutTwins (value: Json) : Json =
        match value.Kind with
        | JsonKind.Object ->
            JsonOf.members value
            |> List.distinctBy (fun (name, _) ->
                if name.EndsWith(".$", StringComparison.Ordinal) then
                    name[.. name.Length - 3]
                else
                    name
            )
            |> List.map (fun (name, inner) -> name, withoutTwins inner)
            |> JsonOf.object
        | JsonKind.Array -> JsonOf.items value |> List.map withoutTwins |> JsonOf.array
        | _ -> value

    /// A payload template: an object in which a name that ends in `.$` has a path.
    let payloadTemplate =
        objectOf (payloadEntry (nested scalar payloadEntry 2)) |> Gen.map withoutTwins

    /// A value of a definition in JSONPath, of which objects are payload templates.
    let payload =
        Gen.frequency [ 4, payloadTemplate; 1, nested scalar payloadEntry 1 |> Gen.map withoutTwins ]

    let private unknownName =
        Gen.oneof [
            Gen.elements [ "x-owner"; "Metadata"; "größe"; "$schema"; "comment"; "" ]
            Gen.map (fun text -> $"x-%s{text}") Text.any
        ]

    /// Fields that the language does not know; mostly there are none.
    let unknownFields =
        Gen.frequency [
            9, Gen.constant Json.Undefined
            1,
            Gen.zip unknownName literal
            |> Gen.nonEmptyListOf
            |> Gen.resize 3
            |> Gen.map JsonOf.object
        ]
