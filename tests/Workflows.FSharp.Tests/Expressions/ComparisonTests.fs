module Workflows.FSharp.Tests.Expressions.ComparisonTests

open System
open Workflows.FSharp.Tests.Expressions
open Xunit

[<Fact>]
let ``numbers and strings are ordered as in NET`` () =
    Translation.agrees ([ -1; 0; 1; 2 ], (fun x -> x < 1, x <= 1, x > 1, x >= 1))
    Translation.agrees ([ 0.5m; 1.5m ], (fun x -> x < 1m && x > 0m || x >= 1.5m))
    Translation.agrees ([ 1uy; 2uy ], (fun x -> x < 2uy))
    Translation.agrees ([ "a"; "B"; ""; "ab"; "é" ], (fun x -> x < "ab", x >= "a"))

[<Fact>]
let ``scalars, enums and unions without fields are equal as in NET`` () =
    Translation.agrees (Shop.orders, (fun x -> x.Id = "a-1", x.Id <> ""))
    Translation.agrees (Shop.orders, (fun x -> x.Total = 0m || x.Weight <> 2.5))
    Translation.agrees (Shop.orders, (fun x -> x.Color = Green, x.Color <> Red))
    Translation.agrees (Shop.orders, (fun x -> x.Day = DayOfWeek.Monday || x.Day = DayOfWeek.Friday))
    Translation.agrees (Shop.orders, (fun x -> x.Key = Guid.Empty))
    Translation.agrees (Shop.orders, (fun x -> x.IsPaid = true, x.IsPaid <> false))

[<Fact>]
let ``options are equal as in NET, absent or not`` () =
    Translation.agrees (Shop.orders, (fun x -> x.Note = None, x.Note <> None))
    Translation.agrees (Shop.orders, (fun x -> x.Note = Some "fast", x.Note <> Some ""))
    Translation.agrees (Shop.orders, (fun x -> x.Address = None))

    Translation.agrees (
        [ None, None; Some 1, None; Some 1, Some 1; None, Some 2 ],
        (fun (a: int option, b) -> a = b, a <> b)
    )

[<Fact>]
let ``records and tuples are equal field by field`` () =
    Translation.agrees (Shop.orders, (fun x -> x.Items |> List.exists (fun item -> item = Shop.pen)))
    Translation.agrees ([ 1, "a"; 2, "a"; 1, "b" ], (fun x -> x = (1, "a"), x <> (1, "b")))

    Translation.agrees (
        [ { City = "Bern"; Street = None }; { City = "Bern"; Street = Some "x" } ],
        fun x -> x = { City = "Bern"; Street = None }, x <> { x with Street = Some "x" }
    )

[<Fact>]
let ``lists of scalars are equal item by item`` () =
    Translation.agrees ([ [ 1 ]; []; [ 1; 2 ]; [ 2; 1 ] ], (fun x -> x = [ 1; 2 ], x = [], x <> [ 1 ]))
    Translation.agrees (Shop.orders, (fun x -> x.Items = [], x.Tags <> [||]))
    Translation.agrees ([ [ [ 1 ] ]; [ [] ]; [] ], (fun x -> x = [ [ 1 ] ]))

[<Fact>]
let ``a union with fields is compared with a case without`` () =
    Translation.agrees (Shop.orders, (fun x -> x.Shape = Point, x.Shape <> Point))

[<Fact>]
let ``the second part of a condition is evaluated only when it decides`` () =
    Translation.agrees ([ 0; 1; 2 ], (fun x -> x <> 0 && 4 / x > 2))
    Translation.agrees ([ 0; 1; 2 ], (fun x -> x = 0 || 4 / x > 2))
    Translation.agrees ([ true; false ], (fun x -> not x, not (not x)))
