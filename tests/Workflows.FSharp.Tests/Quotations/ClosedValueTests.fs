module Workflows.FSharp.Tests.Quotations.ClosedValueTests

open System
open System.Threading.Tasks
open Microsoft.FSharp.Quotations
open Workflows
open Workflows.FSharp
open Xunit

type private Settings = { Name: string; Limit: int option }

let private settings = { Name = "shop"; Limit = Some 3 }

let private valueOf (expr: Expr<'a>) : 'a =
    match ClosedValue.tryEvaluate expr with
    | Ok value -> unbox value
    | Error reason -> failwith reason

[<Fact>]
let ``operators and conversions are those of F#`` () =
    Assert.Equal(7 - 4 / 3 * 2 % 5 + -1, valueOf <@ 7 - 4 / 3 * 2 % 5 + -(1) @>)
    Assert.Equal(2.5m - 1.25m / 2m, valueOf <@ 2.5m - 1.25m / 2m @>)
    Assert.Equal(TimeSpan.FromSeconds 55., valueOf <@ minutes 1 - seconds 5 @>)
    Assert.Equal("a1", valueOf <@ "a" + string 1 @>)
    Assert.Equal((2, 2.5, 2.5m, 2L, 200uy), valueOf <@ int 2.9, float 2.5m, decimal 2.5, int64 2, byte 456 @>)
    Assert.Equal(12, valueOf <@ int "12" @>)
    Assert.Equal(DayOfWeek.Tuesday, valueOf <@ enum<DayOfWeek> 2 @>)

[<Fact>]
let ``data are made, changed and taken apart`` () =
    Assert.Equal({ settings with Limit = None }, valueOf <@ { settings with Limit = None } @>)
    Assert.Equal({| A = 1 |}, valueOf <@ {| A = settings.Limit.Value - 2 |} @>)
    Assert.Equal<int list>([ 1; 2 ], valueOf <@ [ 1; fst (2, 3) ] @>)
    Assert.Equal<int[]>([| 1; 2 |], valueOf <@ [| 1; 2 |] @>)

    Assert.Equal(
        3,
        valueOf
            <@
                match settings with
                | { Limit = Some limit } -> limit
                | _ -> 0
            @>
    )

    Assert.Equal(1, valueOf <@ if settings.Name = "shop" then 1 else 2 @>)

[<Fact>]
let ``functions are called, also those that are written in place`` () =
    Assert.Equal<string list>([ "2"; "3" ], valueOf <@ [ 1; 2 ] |> List.map (fun x -> x + 1) |> List.map string @>)
    Assert.Equal(6, valueOf <@ let add a b c = a + b + c in add 1 2 3 @>)
    Assert.Equal(3, (valueOf <@ fun x -> x + 1 @>) 2)

[<Fact>]
let ``tasks and policies have values`` () =
    let task =
        valueOf
            <@
                Task.lambda "Double" (fun _ (x: int) -> Task.FromResult(x * 2))
                |> Task.memory 512
            @>

    Assert.Equal(("Double", Nullable 512), (task.Name, Nullable task.Memory))

    Assert.Equal(
        {
            Retry.on [ "Busy" ] with
                Attempts = 5
                Jitter = true
        },
        valueOf
            <@
                {
                    (Retry.on [ "Busy" ] |> Retry.attempts 5) with
                        Jitter = true
                }
            @>
    )

[<Fact>]
let ``what depends on a variable or fails has none, and the reason is said`` () =
    let reasonOf expr =
        match ClosedValue.tryEvaluate expr with
        | Ok value -> failwith $"%A{value}"
        | Error reason -> reason

    let open' =
        match <@@ fun (order: int) -> order + 1 @@> with
        | Patterns.Lambda(_, body) -> body
        | _ -> failwith "No function."

    Assert.Equal("it depends on 'order'", reasonOf open')
    Assert.Equal("no", reasonOf <@@ failwith "no": int @@>)
    Assert.Equal((DivideByZeroException()).Message, reasonOf <@@ 1 / 0 @@>)

    Assert.Equal(
        "it is no simple value",
        reasonOf
            <@@
                try
                    1
                with _ ->
                    2
            @@>
    )
