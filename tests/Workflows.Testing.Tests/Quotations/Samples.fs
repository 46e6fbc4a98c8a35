/// The types that the laws of the compiler compute with, and values of them.
namespace Workflows.Testing.Tests.Quotations

open System
open System.Text.Json.Serialization
open FsCheck
open FsCheck.FSharp

type Size =
    | Small
    | Medium
    | Large

type Shape =
    | Point
    | Circle of radius: decimal
    | Box of width: int * height: int
    | Labelled of string

type Address = {
    Street: string
    [<JsonPropertyName "zip code">]
    Zip: string option
}

type Item = {
    Name: string
    Price: decimal
    Count: int
    Size: Size
    Tags: string list
}

type Order = {
    Id: string
    Total: decimal
    Weight: float
    Urgent: bool
    Quantity: int
    Note: string option
    Limit: int option
    Discount: decimal option
    Address: Address
    Shipping: Address option
    Size: Size
    Shape: Shape
    Pair: string * int
    Numbers: int list
    Prices: decimal list
    Words: string list
    Items: Item list
    Matrix: int list list
    Summary: {| Title: string; Count: int |}
}

/// Values of every type, small and with the troublesome ones among them.
module Values =
    let private integers =
        Gen.frequency [
            6, Gen.choose (-9, 30)
            1, Gen.choose (-2_000, 2_000)
            1, Gen.elements [ 0; 1; -1; 7 ]
        ]

    let private normalized (value: decimal) =
        value / 1.000000000000000000000000000000m

    let private decimals =
        Gen.frequency [
            4, Gen.map (fun n -> decimal n / 100m) (Gen.choose (-99_999, 99_999))
            3, Gen.map decimal (Gen.choose (-20, 200))
            2, Gen.map (fun n -> decimal n / 10m) (Gen.choose (0, 500))
            1, Gen.map (fun n -> decimal n / 10_000m) (Gen.choose (-99_999, 99_999))
            1, Gen.map (fun n -> decimal n / 100m) (Gen.choose (100_000, 1_000_000_000))
            1, Gen.elements [ 0m; 0.1m; 0.3m; 1.005m; 0.07m ]
        ]
        |> Gen.map normalized

    let private floats =
        Gen.oneof [
            Gen.map (fun n -> float n / 8.) (Gen.choose (-4_000, 4_000))
            Gen.map (fun n -> float n / 10.) (Gen.choose (-500, 9_999))
            Gen.elements [ 0.; 0.1; 0.2; 1e6; 2.5; -0.75 ]
        ]

    let private texts =
        Gen.frequency [
            6, Gen.elements [ "a"; "b"; "ab"; "order"; "Small"; "x y"; "B" ]
            3,
            Gen.elements [
                ""
                " "
                "it's"
                "say \"hi\""
                "back\\slash"
                "line\nbreak\tend"
                "{% $x %}"
                "{%"
                "🙂"
                "e\u0301"
                "ß€"
                "null"
                "true"
                "1"
                "$states"
                "`tick`"
                "/*"
                "%d {0}"
            ]
            1,
            Gen.elements "abc'\"\\ ${}%é🙂".[..8]
            |> Gen.nonEmptyListOf
            |> Gen.map (List.toArray >> String)
        ]

    let private shrinkInteger (value: int) =
        seq {
            if value <> 0 then
                0

            if abs value > 1 then
                value / 2
        }

    let private shrinkDecimal (value: decimal) =
        seq {
            if value <> 0m then
                0m

            if value <> Math.Truncate value then
                normalized (Math.Truncate value)

            if abs value > 1m then
                normalized (Math.Truncate(value / 2m))
        }

    let private shrinkText (value: string) =
        seq {
            if value <> "" then
                ""

            if value.Length > 1 then
                "a"
        }

    let private arbitraries =
        ArbMap.defaults
        |> ArbMap.mergeArb (Arb.fromGenShrink (integers, shrinkInteger))
        |> ArbMap.mergeArb (Arb.fromGenShrink (decimals, shrinkDecimal))
        |> ArbMap.mergeArb (
            Arb.fromGenShrink (floats, (fun value -> if value = 0. then Seq.empty else Seq.singleton 0.))
        )
        |> ArbMap.mergeArb (Arb.fromGenShrink (texts, shrinkText))

    /// Any value of a type; lists have a few items at most.
    let any<'a> : Arbitrary<'a> =
        let given = ArbMap.arbitrary<'a> arbitraries
        Arb.fromGenShrink (Gen.resize 3 given.Generator, given.Shrinker)
