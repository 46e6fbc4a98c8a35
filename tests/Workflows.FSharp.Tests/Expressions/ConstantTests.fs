module Workflows.FSharp.Tests.Expressions.ConstantTests

open System
open Workflows.FSharp.Tests.Expressions
open Xunit

let private limit = 5
let private limits = [ 1; 2 ]
let private defaults = Shop.order

[<Literal>]
let Prefix = "p-"

type Settings() =
    static member Factor = 3
    member _.Name = "shop"

let private settings = Settings()

[<Fact>]
let ``values of modules and types are constants`` () =
    Translation.agrees ([ 1; 6 ], (fun x -> x + limit + limits.Length + Settings.Factor))
    Translation.agrees ([ "a" ], (fun x -> Prefix + x + settings.Name))
    Translation.agrees ([ "a" ], (fun x -> { defaults with Id = x }))
    Translation.agrees ([ 1 ], (fun x -> List.map (fun n -> n + x) limits))

[<Fact>]
let ``values around the function are constants`` () =
    let rate = 1.5m
    let colors = [ Red; Blue ]
    Translation.agrees (Shop.orders, (fun x -> x.Total * rate, List.contains x.Color colors))

[<Fact>]
let ``calls that give the same each time are computed when the workflow is compiled`` () =
    Assert.Equal("3600", Translation.text (fun (_: int) -> int (TimeSpan.FromHours 1.).TotalSeconds))
    Assert.Equal("'00:02:00'", Translation.text (fun (_: int) -> TimeSpan.FromMinutes 2.))
    Assert.Equal("[2, 3]", Translation.text (fun (_: int) -> limits |> List.map (fun x -> x + 1)))
    Assert.Equal("'AB'", Translation.text (fun (_: int) -> "ab".ToUpperInvariant()))
    Assert.Equal("$input + 1.25", Translation.text (fun (x: float) -> x + Math.Max(1.25, 0.5)))

    Assert.Equal(
        "'2024-02-01T00:00:00+00:00'",
        Translation.text (fun (_: int) -> DateTimeOffset(2024, 2, 1, 0, 0, 0, TimeSpan.Zero))
    )

[<Fact>]
let ``a constant that fails is left to fail when it is evaluated`` () =
    Translation.agrees ([ 0; 1 ], (fun x -> if x = 0 then 1 / 0 else x))

[<Fact>]
let ``the time, new Guids and random numbers are no constants`` () =
    Assert.Equal(
        "[$now(), $now(), $uuid(), $random()]",
        Translation.text (fun (_: int) ->
            DateTimeOffset.UtcNow, DateTime.UtcNow, Guid.NewGuid(), Random.Shared.NextDouble()
        )
    )

[<Fact>]
let ``a value that changes is evaluated once`` () =
    Assert.Equal("($id := $uuid(); [$id, $id])", Translation.text (fun (_: int) -> let id = Guid.NewGuid() in id, id))
    Assert.Equal("($id := $uuid(); [$id, $id])", Translation.text (fun (_: int) -> Guid.NewGuid() |> fun id -> id, id))
