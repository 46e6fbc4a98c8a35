namespace Workflows.Testing.Quotations

open System
open Workflows
open Workflows.Testing.Generators

/// Compares what .NET computes with what JSONata does, whose numbers are doubles.
module internal JsonDifference =
    /// Below this, decimals are computed to twelve places.
    let private fewDigits = 1e3

    /// One unit in the fifteenth significant digit.
    let private lastDigit (value: float) =
        Math.Pow(10., Math.Floor(Math.Log10(abs value)) - 14.)

    let private isInteger (value: float) =
        Math.Floor value = value && abs value < 9007199254740992.

    /// Whether a number is as close as it can be: equal at twelve places below 1,000, else in fifteen significant digits. Integers
    /// are exact.
    let private isClose (expected: float) (actual: float) =
        if expected = actual then
            true
        elif isInteger expected && abs expected < fewDigits then
            false
        elif abs expected < fewDigits then
            abs (expected - actual) < 1e-12
        else
            abs (expected - actual) <= lastDigit expected

    let rec private find (path: string) (expected: Json) (actual: Json) : string list =
        let differ () = [ $"%s{path} is {actual} and should be {expected}" ]

        match expected.Kind, actual.Kind with
        | JsonKind.Number, JsonKind.Number ->
            if isClose (expected.GetDouble()) (actual.GetDouble()) then
                []
            else
                differ ()
        | JsonKind.Array, JsonKind.Array when expected.Count = actual.Count ->
            List.zip (JsonOf.items expected) (JsonOf.items actual)
            |> List.indexed
            |> List.collect (fun (i, (expected, actual)) -> find $"%s{path}[{i}]" expected actual)
        | JsonKind.Object, JsonKind.Object when Set(expected.Keys.ToArray()) = Set(actual.Keys.ToArray()) ->
            JsonOf.members expected
            |> List.collect (fun (name, value) -> find $"%s{path}.%s{name}" value actual[name])
        | _ -> if expected = actual then [] else differ ()

    /// Where a value is not what it should be, a sentence each; nothing if it is.
    let ofValues (name: string) (expected: Json) (actual: Json) = find name expected actual
