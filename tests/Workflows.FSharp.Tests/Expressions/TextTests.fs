module Workflows.FSharp.Tests.Expressions.TextTests

open System
open Workflows.FSharp.Tests.Expressions
open Xunit

[<Fact>]
let ``strings are put one after the other`` () =
    Translation.agrees (Shop.orders, (fun x -> x.Id + "-" + x.Id))
    Translation.agrees (Shop.orders, (fun x -> $"order {x.Id}!"))
    Translation.agrees (Shop.orders, (fun x -> String.Concat(x.Id, "a") + String.Concat("b", x.Id, "c", "d")))
    Translation.agrees (Shop.orders, (fun x -> String.Concat [| x.Id; "a"; "b"; "c"; x.Id |]))
    Translation.agrees ([ "x" ], (fun x -> "100% {" + x + "}"))

[<Fact>]
let ``neighbouring constants are one text`` () =
    Assert.Equal("'a-' & $input & '-b'", Translation.text (fun (x: string) -> "a" + "-" + x + $"-{'b'}"))

[<Fact>]
let ``values are put into text`` () =
    Translation.agrees (Shop.orders, (fun x -> $"{x.Total} and {x.Items.Length}, {x.IsPaid}, {x.Color}, {x.Day}"))

    Translation.agrees (
        Shop.orders,
        (fun x -> $"%s{x.Id}: %d{x.Items.Length} %b{x.IsPaid} %i{x.Items.Length} {{}} %% {x.Key}")
    )

    Translation.agrees (Shop.orders, (fun x -> sprintf "%s has %d items" x.Id x.Items.Length))
    Translation.agrees (Shop.orders, (fun x -> $"{x.Weight}"))

[<Fact>]
let ``values are converted to text`` () =
    Translation.agrees (
        Shop.orders,
        (fun x -> string x.Total, string x.IsPaid, string x.Color, string x.Day, string x.Key)
    )

    Translation.agrees ([ 0; -5; 1000000 ], (fun x -> string x + x.ToString()))

    Translation.agrees (
        Shop.orders,
        (fun x -> x.IsPaid.ToString() + x.Id.ToString() + x.Key.ToString() + x.Total.ToString())
    )

[<Fact>]
let ``the length of a text counts UTF-16 code units`` () =
    Translation.agrees ([ ""; "abc"; "é"; "😀" ], (fun x -> x.Length, String.length x, String.IsNullOrEmpty x))
