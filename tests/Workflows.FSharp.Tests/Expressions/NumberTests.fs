module Workflows.FSharp.Tests.Expressions.NumberTests

open Workflows.FSharp.Tests.Expressions
open Xunit

let private integers = [ 0; 1; 2; -1; -7; 1000; 123456789 ]
let private decimals = [ 0m; 1m; 0.1m; -2.5m; 99.99m; 12.345m ]
let private floats = [ 0.; 1.; 0.5; -2.25; 1024.; 1e-3 ]
let private pairs = [ 7, 2; -7, 2; 7, -2; 0, 5; 5, 0 ]

[<Fact>]
let ``arithmetic on integers is that of NET, division truncates and division by zero fails`` () =
    Translation.agrees (integers, (fun x -> x + 3 - 2 * x))
    Translation.agrees (integers, (fun x -> -x + +x - (-3)))
    Translation.agrees (pairs, (fun (a, b) -> a / b))
    Translation.agrees (pairs, (fun (a, b) -> a % b))
    Translation.agrees (pairs, (fun (a, b) -> (a - b) * (a + b) - (a - (b - 1))))

[<Fact>]
let ``arithmetic on decimals and floats is that of NET`` () =
    Translation.agrees (decimals, (fun x -> x * 1.2m + 0.05m))
    Translation.agrees (decimals, (fun x -> -x - 1m / 8m))
    Translation.agrees (decimals, (fun x -> (x + 0.1m) % 2m))
    Translation.agrees (floats, (fun x -> x * 2.5 + -x / 4.))

[<Fact>]
let ``numbers are converted to other types of numbers`` () =
    Translation.agrees (decimals, (fun x -> int x))
    Translation.agrees (floats, (fun x -> int x))
    Translation.agrees (integers, (fun x -> decimal x * 0.5m))
    Translation.agrees (integers, (fun x -> float x / 4.))
    Translation.agrees (decimals, (fun x -> float x))
    Translation.agrees (integers, (fun x -> int64 x))
    Translation.agrees ([ 0uy; 7uy; 255uy ], (fun x -> int x + 1))
    Translation.agrees ([ 3L; -4L ], (fun x -> int x + 1))
    Translation.agrees (integers, (fun x -> int x))

[<Fact>]
let ``abs, max and min take one of their arguments`` () =
    Translation.agrees (integers, (fun x -> abs x + abs (x - 3)))
    Translation.agrees (integers, (fun x -> max x 1 + min x 2))
    Translation.agrees (decimals, (fun x -> max (x * 2m) (x + 1m)))

[<Fact>]
let ``64-bit integers pass through unchanged`` () =
    Translation.agrees ([ 1L; System.Int64.MaxValue ], (fun x -> {| Number = x |}))
