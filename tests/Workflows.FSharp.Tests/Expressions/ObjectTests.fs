module Workflows.FSharp.Tests.Expressions.ObjectTests

open System
open System.Collections.Generic
open System.Text.Json.Serialization
open Workflows.FSharp.Tests.Expressions
open Xunit

type Point(x: int, y: int) =
    member _.X = x
    member _.Y = y

[<AbstractClass>]
type Entity() =
    member val Id = "" with get, set

type Customer() =
    inherit Entity()
    member val Age = 0 with get, set
    member val Nick: string | null = null with get, set

type Level =
    | Low = 0
    | [<JsonStringEnumMemberName "top">] High = 1

let private customers = [ Customer(Id = "a", Age = 3, Nick = "n"); Customer(Id = "b") ]

[<Fact>]
let ``objects are made by a constructor or by setting all properties`` () =
    Translation.agrees ([ 1; 2 ], (fun x -> Point(x, x + 1)))
    Translation.agrees ([ 1; 2 ], (fun x -> KeyValuePair("a", x).Value))
    Translation.agrees ([ 1; 2 ], (fun x -> Customer(Nick = "n", Age = x, Id = string x)))

    Translation.refuses (
        "Customer",
        "WF1002: A workflow cannot make a new Customer: its constructor is .NET code, and does not just take all fields. Use a record, or make the value in a task.",
        fun (x: int) -> Customer(Age = x)
    )

[<Fact>]
let ``properties of objects are read, inherited ones too`` () =
    Translation.agrees ([ Point(1, 2) ], (fun p -> p.X - p.Y))
    Translation.agrees (customers, (fun c -> c.Id + string c.Age))
    Translation.agrees ([ KeyValuePair("a", 1) ], (fun pair -> pair.Key + string pair.Value))

[<Fact>]
let ``null texts are nothing in a text`` () =
    Translation.agrees (customers, (fun c -> "a" + c.Nick + "b", $"{c.Nick}", $"{c.Nick}!"))
    Translation.agrees (customers, (fun c -> isNull c.Nick, String.IsNullOrEmpty c.Nick, c.Nick = "n"))
    Translation.agrees (customers, (fun c -> c.Nick |> Option.ofObj |> Option.defaultValue "none"))

[<Fact>]
let ``lists of other types than those of F# are lists`` () =
    Translation.agrees ([ List [ 1; 2 ]; List() ], (fun x -> x.Count, x |> Seq.map (fun n -> n + 1) |> List.ofSeq))
    Translation.agrees ([ List [ 1; 2 ]; List() ], (fun x -> x[0] + x[1]))
    Translation.agrees ([ [| 1 |] :> IReadOnlyList<int> ], (fun x -> x.Count + x[0] + Seq.sum x))

[<Fact>]
let ``results are unions`` () =
    Translation.agrees (
        [ Ok 1; Error "no" ],
        (function
        | Ok n -> string n
        | Error text -> text)
    )

    Translation.agrees ([ 1; 2 ], (fun x -> if x > 1 then Ok x else Error(string x)))

[<Fact>]
let ``values with one text in JSON are compared`` () =
    Translation.agrees ([ 'a'; 'b'; '"' ], (fun x -> x = 'a', x <> '"'))
    Translation.agrees ([ DateOnly(2024, 1, 2); DateOnly.MinValue ], (fun x -> x = DateOnly(2024, 1, 2)))
    Translation.agrees ([ TimeOnly(10, 0); TimeOnly(10, 0, 0, 1) ], (fun x -> x = TimeOnly(10, 0)))
    Translation.agrees ([ (); () ], (fun x -> x = ()))

[<Fact>]
let ``an enum with other names in JSON is compared, and has no text`` () =
    Translation.agrees ([ Level.Low; Level.High ], (fun x -> x = Level.High))

    Translation.refuses (
        "string",
        "WF1011: A workflow cannot make text of Level: it depends on formats or on .NET code. Numbers, bool, Guid, enums and unions without fields have a text; make others in a task.",
        fun (x: Level) -> string x
    )
