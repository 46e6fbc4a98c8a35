namespace Workflows.Testing.Generators

open System
open FsCheck
open FsCheck.FSharp
open Workflows

/// The tests of JSONPath choice rules.
module internal ChoiceTests =
    let private operators = Enum.GetValues<ComparisonOperator>()

    /// A rule looks at one place.
    let private place =
        Gen.frequency [ 3, Values.referencePath; 1, Gen.constant "$$.Execution.Id" ]

    let private operand (operator: ComparisonOperator) =
        let name = string operator

        let startsWith (prefix: string) =
            name.StartsWith(prefix, StringComparison.Ordinal)

        if name.EndsWith("Path", StringComparison.Ordinal) then
            Gen.map JsonOf.text place
        elif operator = ComparisonOperator.StringMatches then
            Gen.elements [ "log-*.txt"; "*"; @"a\\*b"; "größe*" ] |> Gen.map JsonOf.text
        elif startsWith "Is" || startsWith "Boolean" then
            Gen.elements [ Json.True; Json.False ]
        elif startsWith "Numeric" then
            Gen.elements [ "0"; "-1"; "12.50"; "1e3"; "9007199254740993" ]
            |> Gen.map Json.Parse
        elif startsWith "Timestamp" then
            Gen.map JsonOf.text Text.timestamp
        else
            Gen.map JsonOf.text Text.any

    let private comparison =
        gen {
            let! variable = place
            let! operator = Gen.elements operators
            let! operand = operand operator
            return ComparisonTest(variable, operator, operand) :> ChoiceTest
        }

    let private commented (test: ChoiceTest) =
        gen {
            let! comment = Optional.text Text.any
            let! unknown = Values.unknownFields

            return
                test
                |> Record.set (nameof test.Comment) comment
                |> Record.set (nameof test.UnknownFields) unknown
        }

    let rec private test depth =
        if depth = 0 then
            comparison
        else
            let nested = test (depth - 1) |> Gen.bind commented

            let several =
                nested
                |> Gen.nonEmptyListOf
                |> Gen.resize 3
                |> Gen.map EquatableArray.ToEquatableArray

            Gen.frequency [
                3, comparison
                1, Gen.map (fun tests -> AndTest tests :> ChoiceTest) several
                1, Gen.map (fun tests -> OrTest tests :> ChoiceTest) several
                1, Gen.map (fun inner -> NotTest inner :> ChoiceTest) nested
            ]

    /// The test of a rule: a comparison or a combination.
    let rule = test 2
