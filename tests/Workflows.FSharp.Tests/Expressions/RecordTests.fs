module Workflows.FSharp.Tests.Expressions.RecordTests

open System
open System.Text.Json.Serialization
open Workflows
open Workflows.FSharp.Tests.Expressions
open Xunit

type Renamed = {
    [<JsonPropertyName "id">]
    Name: string
    [<JsonIgnore>]
    Secret: string
    Length: int
} with

    member this.Initial = this.Name.Substring(0, 1)

type private Hidden = private { Value: int }

[<Struct>]
type Price =
    | Fixed of amount: decimal
    | Free

type Single = Single of int * text: string

[<Fact>]
let ``fields are read by their names in JSON`` () =
    Translation.agrees (Shop.orders, (fun x -> x.Id, x.Items.Length, x.Key))
    Translation.agrees ([ { Name = "a"; Secret = ""; Length = 3 } ], (fun x -> x.Name + string x.Length))
    Translation.agrees ([ {| A = {| B = 1 |} |} ], (fun x -> x.A.B))
    Translation.agrees ([ struct {| A = 1 |} ], (fun (x: struct {| A: int |}) -> x.A))

[<Fact>]
let ``records are made, changed and left anonymous`` () =
    Translation.agrees (Shop.orders, (fun x -> { City = x.Id; Street = x.Note }))

    Translation.agrees (
        Shop.orders,
        (fun x -> {
            x with
                Total = x.Total + 1m
                Note = None
        })
    )

    Translation.agrees (Shop.orders, (fun x -> { x with Total = 1m }.Total))

    Translation.agrees (
        [ 1 ],
        (fun x -> {|
            Value = x
            Other = {| Inner = x + 1 |}
        |})
    )

    Translation.agrees ([ {| A = 1; B = "b" |} ], (fun x -> {| x with C = x.A |}))
    Translation.agrees ([ 1 ], (fun x -> { Street = Some "s"; City = string x }))

    Translation.agrees (
        [ "n" ],
        (fun x -> {
            Name = x
            Secret = x
            Length = x.Length
        })
    )

[<Fact>]
let ``tuples are made and taken apart`` () =
    Translation.agrees ([ 1, "a", true ], (fun (a, b, c) -> c, (a, b)))
    Translation.agrees ([ 1, "a" ], (fun x -> fst x, snd x, x))
    Translation.agrees ([ struct (1, 2) ], (fun x -> let struct (a, b) = x in struct (b, a)))
    Translation.agrees ([ 1 ], (fun x -> let a, b = x + 1, x + 2 in a * b))
    Translation.agrees ([ 1, (2, (3, 4)) ], (fun (a, (b, (c, d))) -> a + b + c + d))

[<Fact>]
let ``cases of unions are made and matched`` () =
    Translation.agrees (
        Shop.orders,
        (fun x ->
            match x.Color with
            | Red -> 1
            | Green
            | Blue -> 2
        )
    )

    Translation.agrees (
        Shop.orders,
        fun x ->
            match x.Shape with
            | Circle radius -> radius
            | Rectangle(width, height) -> float (width * height)
            | Point -> 0.
    )

    Translation.agrees (Shop.orders, (fun x -> x.Shape.IsCircle, x.Shape.IsPoint, x.Color.IsRed))
    Translation.agrees (Shop.orders, (fun x -> [ Circle x.Weight; Rectangle(1, x.Items.Length); Point; x.Shape ]))
    Translation.agrees (Shop.orders, (fun x -> if x.IsPaid then Red else x.Color))

    Translation.agrees (
        [ Fixed 1.5m; Free ],
        (function
        | Fixed amount -> amount
        | Free -> 0m)
    )

    Translation.agrees ([ Single(1, "a") ], (fun (Single(number, text)) -> Single(number + 1, text + "b")))
