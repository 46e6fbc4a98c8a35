namespace Workflows.Testing.Generators

open System
open System.Globalization
open FsCheck
open FsCheck.FSharp

/// Names and other texts of a definition.
module internal Text =
    /// The longest name a state may have.
    let private longestName = 80

    let private words = [
        "Charge"
        "Pack"
        "is it paid?"
        "Ende"
        "größe"
        "Überweisung"
        "naïve"
        "订单"
        "注文する"
        "заказ"
        "שלום"
        "e\u0301tat"
        "🙂"
        "👩‍🚀"
        "a/b"
        "x[0]"
        "~1"
        "\"quoted\""
        "back\\slash"
        "{ % no % }"
        "$.path"
        "<tag>&"
        "\u2028"
        "States"
        "Type"
    ]

    let private characters = "abcXYZ019 _-./:äß漢я€"

    let private ofCharacters =
        Gen.elements characters
        |> Gen.nonEmptyListOf
        |> Gen.map (List.toArray >> String)

    /// A text in any script, with what JSON must escape and without line breaks.
    let line =
        Gen.frequency [
            3, Gen.elements words
            1, ofCharacters
            1, Gen.map2 (fun first second -> $"{first} {second}") (Gen.elements words) (Gen.elements words)
        ]

    /// Any text: a line, none, several.
    let any =
        Gen.frequency [
            6, line
            1, Gen.constant ""
            1, Gen.map2 (fun first second -> $"{first}\n\t{second}\u0001") line line
        ]

    /// The start of a text that is not longer than allowed and does not end in half a character.
    let private cut length (text: string) =
        if text.Length <= length then
            text
        elif Char.IsHighSurrogate text[length - 1] then
            text[.. length - 2]
        else
            text[.. length - 1]

    let private distinct names =
        let taken = Collections.Generic.HashSet<string>(StringComparer.Ordinal)

        let rec unused (name: string) number =
            let tail = if number = 1 then "" else $" {number}"
            let candidate = cut (longestName - tail.Length) name + tail

            if taken.Add candidate then
                candidate
            else
                unused name (number + 1)

        [ for name in names -> unused name 1 ]

    /// As many state names as are asked for, no two the same.
    let stateNames count =
        Gen.listOfLength count line |> Gen.map distinct

    /// The name of a variable or of a member in an expression: a letter first.
    let identifier =
        Gen.elements [ "order"; "total"; "größe"; "x1"; "tmp_2"; "itemCount"; "名前" ]

    /// The name of a symbolic resource, a task or a function.
    let symbol = Gen.elements [ "Charge"; "Pack"; "Notify"; "Validate2" ]

    /// The label of a Map state; hardly two are the same.
    let label =
        Gen.map2 (fun name number -> $"%s{name}{number}") symbol (Gen.choose (0, 1_000_000_000))

    /// A time in ISO 8601 as the language wants it.
    let timestamp =
        gen {
            let! seconds = Gen.choose (0, 2_000_000_000)

            let! form =
                Gen.elements [
                    "yyyy-MM-ddTHH:mm:ssZ"
                    "yyyy-MM-ddTHH:mm:ss.fffZ"
                    "yyyy-MM-ddTHH:mm:ss+02:00"
                ]

            let time = DateTimeOffset.FromUnixTimeSeconds seconds
            return time.ToString(form.Replace("T", "'T'").Replace("Z", "'Z'"), CultureInfo.InvariantCulture)
        }
