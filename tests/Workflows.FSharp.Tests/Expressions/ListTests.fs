module Workflows.FSharp.Tests.Expressions.ListTests

open Workflows.FSharp.Tests.Expressions
open Xunit

let private lists = [ []; [ 1 ]; [ 3; 1; 2 ]; [ 5; 5 ] ]

[<Fact>]
let ``lists are made of items`` () =
    Translation.agrees ([ 1; 2 ], (fun x -> [ x; x + 1 ], [ [ x ] ], [| x |], ([]: int list)))

[<Fact>]
let ``functions of List do what they do in NET`` () =
    Translation.agrees (lists, (fun x -> List.length x + x.Length, List.isEmpty x, x.IsEmpty))
    Translation.agrees (lists, (fun x -> x |> List.map (fun n -> n * 2) |> List.filter (fun n -> n > 2)))
    Translation.agrees (lists, (fun x -> List.map (fun n -> [ n ]) x))
    Translation.agrees (lists, (fun x -> x |> List.exists (fun n -> n > 2), x |> List.forall (fun n -> n > 2)))
    Translation.agrees (lists, (fun x -> List.sum x, List.sumBy (fun n -> n * n) x))
    Translation.agrees (lists, (fun x -> List.head x + x.Head))
    Translation.agrees (lists, (fun x -> List.tryHead x, List.tryFind (fun n -> n < 3) x))
    Translation.agrees (lists, (fun x -> List.find (fun n -> n < 3) x))

    Translation.agrees (
        lists,
        (fun x -> List.contains 5 x, x |> List.choose (fun n -> if n > 1 then Some(n + 1) else None))
    )

    Translation.agrees (Shop.orders, (fun x -> x.Items |> List.sumBy (fun item -> item.Price * decimal item.Count)))
    Translation.agrees (Shop.orders, (fun x -> x.Items |> List.map _.Sku, x.Items |> List.contains Shop.ink))

[<Fact>]
let ``items are read by a constant position`` () =
    Translation.agrees (lists, (fun x -> x[0] + x[1]))
    Translation.agrees (lists, (fun x -> List.item 1 x))
    Translation.agrees (lists, (fun x -> List.tryItem 1 x))
    Translation.agrees (Shop.orders, (fun x -> x.Tags[1]))

[<Fact>]
let ``arrays and sequences are lists`` () =
    Translation.agrees (Shop.orders, (fun x -> x.Tags.Length, Array.map String.length x.Tags, Array.isEmpty x.Tags))
    Translation.agrees (lists, (fun x -> x |> Seq.map (fun n -> n + 1) |> Seq.filter (fun n -> n > 2) |> Seq.toList))
    Translation.agrees (lists, (fun x -> x |> List.toArray |> Array.toList |> Seq.sum))

[<Fact>]
let ``list expressions map and filter`` () =
    Translation.agrees (lists, (fun x -> [ for n in x -> n + 1 ]))

    Translation.agrees (
        lists,
        (fun x -> [
            for n in x do
                if n > 1 then
                    n * 2
        ])
    )

    Translation.agrees (lists, (fun x -> [| for n in x -> [ n ] |]))

[<Fact>]
let ``lists are matched by their first items`` () =
    Translation.agrees (
        lists,
        (function
        | [] -> 0
        | [ a ] -> a
        | [ a; b ] -> a * b
        | a :: _ -> -a)
    )

    Translation.agrees (
        lists,
        (function
        | a :: b :: _ -> a - b
        | _ -> 100)
    )

    Translation.agrees (
        lists,
        (function
        | 3 :: _ -> 1
        | _ :: 5 :: _ -> 2
        | _ -> 3)
    )

[<Fact>]
let ``functions of several variables and of patterns are used on lists`` () =
    Translation.agrees (
        [ [ 1, "a"; 2, "b" ]; [] ],
        (fun x -> x |> List.map (fun (n, s) -> s + string n), List.map fst x)
    )

    Translation.agrees (lists, (fun x -> let limit = x.Length * 2 in x |> List.filter (fun n -> n < limit)))
    Translation.agrees (lists, (fun x -> let scale f n = f * n in x |> List.map (scale (x.Length + 1))))

    Translation.agrees (
        lists,
        (fun x ->
            x
            |> List.map (fun n -> n + 1)
            |> List.map (fun n -> x |> List.map (fun m -> n * m))
        )
    )

    Translation.agrees (lists, (fun x -> x |> List.map ((+) 1 >> string)))
