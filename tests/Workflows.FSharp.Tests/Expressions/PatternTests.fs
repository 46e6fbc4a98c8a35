module Workflows.FSharp.Tests.Expressions.PatternTests

open System
open Workflows.FSharp.Tests.Expressions
open Xunit

#nowarn "25" // Incomplete matches are what is tested.

[<Fact>]
let ``conditions choose one of several values`` () =
    Translation.agrees (
        [ -1; 0; 1 ],
        (fun x ->
            if x > 0 then "more"
            elif x = 0 then "none"
            else "less"
        )
    )

    Translation.agrees ([ 0; 2 ], (fun x -> if x = 0 then 0 else 10 / x))

[<Fact>]
let ``constants are matched`` () =
    Translation.agrees (
        [ "a"; "b"; "c"; "" ],
        (function
        | "a"
        | "b" -> 1
        | "" -> 2
        | text -> text.Length)
    )

    Translation.agrees (
        [ 0; 1; 2 ],
        (function
        | 0 -> "zero"
        | 1 -> "one"
        | n -> string n)
    )

    Translation.agrees (
        [ true; false ],
        (function
        | true -> 1
        | false -> 0)
    )

    Translation.agrees (
        [ 1.5m; 2m ],
        (function
        | 1.5m -> 1
        | _ -> 0)
    )

    Translation.agrees (
        Shop.orders,
        (fun x ->
            match x.Day with
            | DayOfWeek.Monday -> 1
            | _ -> 2
        )
    )

[<Fact>]
let ``tuples of values are matched`` () =
    Translation.agrees (
        Shop.orders,
        fun x ->
            match x.Color, x.Note with
            | Red, _ -> "red"
            | _, Some note when note <> "" -> note
            | Green, None -> "green"
            | _ -> "other"
    )

    Translation.agrees (
        [ 1, "a"; 2, "b"; 3, "a" ],
        (function
        | (1, text) -> text
        | (_, "b") -> "z"
        | _ -> "q")
    )

[<Fact>]
let ``a match that fits no case fails`` () =
    Translation.agrees (
        [ "a"; "b"; "c" ],
        (function
        | "a" -> 1
        | "b" -> 2)
    )

[<Fact>]
let ``failwith fails`` () =
    Translation.agrees ([ 0; 1 ], (fun x -> if x = 0 then failwith "zero" else x))

[<Fact>]
let ``let gives names to values`` () =
    Translation.agrees (
        [ 1; 2 ],
        (fun x ->
            let y = x * x in
            let z = y + y in
            z * z - y
        )
    )

    Translation.agrees (
        [ 1; 2 ],
        (fun x ->
            let x = x + 1 in
            let x = x * 2 in
            x
        )
    )

    Translation.agrees ([ 0; 1 ], (fun x -> let y = 1 / x in if x > 5 then y else 0))
    Translation.agrees ([ 1, 2 ], (fun ((a, _) as pair) -> a + snd pair))

[<Fact>]
let ``a value that is used once stands where it is used`` () =
    Assert.Equal("($input + 1) & 'a'", Translation.text (fun (x: int) -> let text = string (x + 1) in text + "a"))
    Assert.Equal("($y := $input * $input; $y + $y)", Translation.text (fun (x: int) -> let y = x * x in y + y))
