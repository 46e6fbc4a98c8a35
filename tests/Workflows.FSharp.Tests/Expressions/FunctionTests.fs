module Workflows.FSharp.Tests.Expressions.FunctionTests

open Workflows.FSharp.Tests.Expressions
open Xunit

[<ReflectedDefinition>]
let private withTax (rate: decimal) amount = amount * rate

[<ReflectedDefinition>]
let private area (width: int, height: int) = width * height

[<ReflectedDefinition>]
let private cost order =
    order.Items
    |> List.sumBy (fun item -> item.Price * decimal item.Count)
    |> withTax 1.1m

[<ReflectedDefinition>]
let private twice f x = f (f x)

[<ReflectedDefinition>]
let private three () = 3

[<ReflectedDefinition>]
let private (|Large|Small|) order =
    if order.Total > 5m then Large else Small

[<ReflectedDefinition>]
let private (|Noted|_|) order = order.Note

[<ReflectedDefinition>]
let private describe { Sku = sku; Count = count } = $"{count} of {sku}"

[<ReflectedDefinition>]
let private areaOfTwo = area << (fun x -> x, 2)

[<ReflectedDefinition>]
let private nothing<'a> : 'a list = []

type Money = {
    Amount: decimal
} with

    [<ReflectedDefinition>]
    member this.IsDebt = this.Amount < 0m

    [<ReflectedDefinition>]
    member this.Plus(amount: decimal, ?fee: decimal) = {
        Amount = this.Amount + amount - defaultArg fee 0.5m
    }

    [<ReflectedDefinition>]
    member this.Times(factor: decimal) = { Amount = this.Amount * factor }

    [<ReflectedDefinition>]
    static member Of(units: int, cents: int) = {
        Amount = decimal units + decimal cents / 100m
    }

[<Fact>]
let ``functions with a reflected definition are put in where they are called`` () =
    Translation.agrees (Shop.orders, (fun x -> withTax 1.2m x.Total, x.Total |> withTax 1.2m))
    Translation.agrees (Shop.orders, (fun x -> x.Items |> List.map (fun i -> i.Price) |> List.map (withTax 2m)))
    Translation.agrees ([ 2, 3 ], (fun (a, b) -> area (a, b + 1) + area (b, a)))
    Translation.agrees ([ 2, 3 ], (fun pair -> area pair))
    Translation.agrees (Shop.orders, (fun x -> cost x))
    Translation.agrees (Shop.orders, cost)
    Translation.agrees ([ 2 ], (fun x -> twice (fun n -> n * x + 1) (three ())))
    Translation.agrees (Shop.orders, (fun x -> x.Items |> List.map describe))
    Translation.agrees ([ 2 ], (fun x -> areaOfTwo x, [ x ] = nothing, (nothing: string list)))

[<Fact>]
let ``members with a reflected definition are put in where they are called`` () =
    Translation.agrees ([ { Amount = 2.5m } ], (fun x -> x.Times(2m).Times 3m))
    Translation.agrees ([ 2 ], (fun x -> Money.Of(x, 50).Amount))
    Translation.agrees ([ { Amount = 2.5m }; { Amount = -1m } ], (fun x -> x.IsDebt, x.Plus 2m, x.Plus(2m, 1m)))

[<Fact>]
let ``active patterns with a reflected definition are put in`` () =
    Translation.agrees (
        Shop.orders,
        (function
        | Noted note -> note
        | Large -> "large"
        | Small -> "small")
    )

[<Fact>]
let ``functions of an expression are put in where they are called`` () =
    Translation.agrees ([ 1; 5 ], (fun x -> let add a b = a + b + x in add 1 2 * add x 3))
    Translation.agrees ([ 1; 5 ], (fun x -> x |> (fun y -> y * y) |> string |> fun s -> s + "!"))
    Translation.agrees ([ 1; 5 ], (fun x -> ((fun y -> y + 1) >> (fun y -> y * 2) << (fun y -> y - 1)) x))
    Translation.agrees ([ 1; 5 ], (fun x -> (x, 2) ||> fun a b -> a * b))
    Translation.agrees ([ 1; 5 ], (fun x -> string <| x + 1))
    Translation.agrees ([ 1; 5 ], (fun x -> let sum (a, b) = a + b in sum (x, x * x)))

    Translation.agrees (
        [ 1; 5 ],
        (fun x ->
            let compose (f: int -> int) (g: int -> int) y = g (f y) in compose (fun a -> a + x) (fun a -> a * x) 3
        )
    )

[<Fact>]
let ``an argument is evaluated once, and also when its value is not needed`` () =
    Assert.Equal("($y := $input * 3; $y + $y)", Translation.text (fun (x: int) -> x * 3 |> fun y -> y + y))
    Translation.agrees ([ 0; 1 ], (fun x -> 1 / x |> fun y -> if x > 5 then y else 0))

[<Fact>]
let ``copies of a function do not capture variables of each other`` () =
    Translation.agrees (
        [ 2; 3 ],
        fun x ->
            let f (k: int -> int) = fun w -> k w + x
            f (fun a -> f (fun b -> a * b) 5) 7
    )

    Translation.agrees ([ 2; 3 ], (fun x -> let g y = let z = y + x in z * z in g (g (g 1))))

[<Fact>]
let ``an argument that fails makes the expression fail, though its value is not needed`` () =
    Translation.agrees ([ 0; 1 ], (fun x -> Some x |> Option.defaultValue (1 / x)))
    Translation.agrees ([ 0; 1 ], (fun x -> defaultArg (Some x) (1 / x)))
    Translation.agrees ([ 0; 1 ], (fun x -> Some x |> Option.orElse (Some(1 / x))))
    Translation.agrees ([ 0; 1 ], (fun x -> Some x |> Option.defaultWith (fun () -> 1 / x)))
    Translation.agrees ([ 0; 1 ], (fun x -> (x, 1 / x) |> fun (a, _) -> a))
    Translation.agrees ([ 0; 1 ], (fun x -> fst (x, 1 / x)))
