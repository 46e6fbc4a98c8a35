module Workflows.FSharp.Tests.Expressions.OptionTests

open System
open Workflows.FSharp.Tests.Expressions
open Xunit

let private numbers = [ None; Some 0; Some 5 ]

[<Fact>]
let ``options are made and taken apart`` () =
    Translation.agrees (
        Shop.orders,
        (fun x -> x.Note.IsSome, x.Note.IsNone, Option.isSome x.Note, Option.isNone x.Note)
    )

    Translation.agrees (numbers, (fun x -> x.Value))
    Translation.agrees (numbers, (fun x -> Option.get x + 1))
    Translation.agrees ([ 0; 1 ], (fun x -> if x > 0 then Some x else None))
    Translation.agrees (numbers, (fun x -> {| Same = x; Other = Some "a" |}))

[<Fact>]
let ``functions of Option do what they do in NET`` () =
    Translation.agrees (numbers, (fun x -> x |> Option.map (fun n -> n + 1) |> Option.defaultValue -1))
    Translation.agrees (numbers, (fun x -> x |> Option.bind (fun n -> if n > 0 then Some(n * 2) else None)))
    Translation.agrees (numbers, (fun x -> x |> Option.defaultWith (fun () -> 7), defaultArg x 3))
    Translation.agrees (numbers, (fun x -> x |> Option.filter (fun n -> n > 3)))
    Translation.agrees (numbers, (fun x -> x |> Option.exists (fun n -> n > 3), x |> Option.forall (fun n -> n > 3)))
    Translation.agrees (numbers, (fun x -> x |> Option.orElse (Some 9), Option.toList x, Option.contains 5 x))
    Translation.agrees (numbers, (fun x -> Some 0 |> Option.defaultValue (defaultArg x 1) |> string))
    Translation.agrees (Shop.orders, (fun x -> x.Address |> Option.bind _.Street))

[<Fact>]
let ``options are matched`` () =
    Translation.agrees (
        numbers,
        (function
        | Some n when n > 3 -> "big"
        | Some n -> string n
        | None -> "none")
    )

    Translation.agrees (
        Shop.orders,
        fun x ->
            match x.Address with
            | Some { Street = Some street; City = city } -> street + city
            | Some address -> address.City
            | None -> "nowhere"
    )

[<Fact>]
let ``an option that is known to have a value is read without a test`` () =
    Assert.Equal(
        "$input.note != null ? $input.note & '!' : ''",
        Translation.text (fun (x: Order) ->
            match x.Note with
            | Some note -> note + "!"
            | None -> ""
        )
    )

    Assert.Equal(
        "$input.note != null and $input.note = 'x'",
        Translation.text (fun (x: Order) -> x.Note.IsSome && x.Note.Value = "x")
    )

[<Fact>]
let ``value options and Nullable are options`` () =
    Translation.agrees (
        [ ValueNone; ValueSome 2 ],
        (function
        | ValueSome n -> n + 1
        | ValueNone -> 0)
    )

    Translation.agrees ([ Nullable(); Nullable 2 ], (fun (x: Nullable<int>) -> x.HasValue && x.Value > 1))

    Translation.agrees (
        [ Nullable(); Nullable 2 ],
        (fun (x: Nullable<int>) -> Option.ofNullable x |> Option.map string)
    )

[<Fact>]
let ``an option is evaluated once`` () =
    Assert.Equal(
        "($option := $random() > 0.5 ? 1 : null; $option != null ? ($option > 0 ? $option : null) : null)",
        Translation.text (fun (_: int) ->
            (if Random.Shared.NextDouble() > 0.5 then Some 1 else None)
            |> Option.filter (fun x -> x > 0)
        )
    )

[<Fact>]
let ``the value of an option that was made or filtered is checked too`` () =
    Translation.agrees (numbers, (fun x -> x |> Option.filter (fun n -> n > 3) |> Option.get))
    Translation.agrees (numbers, (fun x -> (if x.IsSome then Some x.Value else None).Value))

    Translation.agrees (
        [ 0; 1 ],
        (fun x -> (Some x).Value, (if x = 0 then Some x else None) |> Option.exists (fun n -> n = 0))
    )
