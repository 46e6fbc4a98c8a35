module Workflows.FSharp.Tests.Quotations.NormalizationTests

open System
open System.Threading.Tasks
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Workflows
open Workflows.FSharp
open Xunit

let private ship =
    Task.lambda "Ship" (fun (_: TaskContext) (id: string) -> Task.FromResult id.Length)

let private policy = Retry.always

[<ReflectedDefinition>]
let private shipTwice (id: string) (again: string) =
    workflow {
        let! first = call ship id
        let! second = call ship again |> retry policy
        return first + second
    }

[<ReflectedDefinition>]
let private square x = x * x

let private check (expected: Expr) (actual: Expr) =
    Assert.Equal(string expected, string (Normalization.normalize actual))

[<Fact>]
let ``pipes and compositions are applications, and these are calls`` () =
    check <@@ fun (x: int) -> string (abs x) @@> <@@ fun (x: int) -> x |> abs |> string @@>
    check <@@ fun (x: int) -> abs x @@> <@@ fun (x: int) -> abs <| x @@>
    check <@@ fun (x: int) -> string (abs x) @@> <@@ fun (x: int) -> (abs >> string) x @@>
    check <@@ fun (x: int) -> string (abs x) @@> <@@ fun (x: int) -> (string << abs) x @@>
    check <@@ fun (x: int) -> max x 1 @@> <@@ fun (x: int) -> (x, 1) ||> max @@>

    check
        <@@ fun (xs: int list) -> List.map (fun value -> string (abs value)) xs @@>
        <@@ fun (xs: int list) -> xs |> List.map (abs >> string) @@>

[<Fact>]
let ``a value that is used once stands where it is used, any other keeps its name`` () =
    check <@@ fun (x: int) -> abs (x + 1) @@> <@@ fun (x: int) -> x + 1 |> fun y -> abs y @@>
    check <@@ fun (x: int) -> let y = x + 1 in y * y @@> <@@ fun (x: int) -> x + 1 |> fun y -> y * y @@>
    check <@@ fun (x: int) -> x * x @@> <@@ fun (x: int) -> x |> fun y -> y * y @@>

    check
        <@@ fun (x: int) -> let y = 1 / x in if x > 1 then y else 0 @@>
        <@@ fun (x: int) -> 1 / x |> fun y -> if x > 1 then y else 0 @@>

[<Fact>]
let ``a let of the source is left alone`` () =
    let code = <@@ fun (x: int) -> let y = x + 1 in abs y @@>
    Assert.Same(code, Normalization.normalize code)

[<Fact>]
let ``functions that have names are put in`` () =
    check <@@ fun (x: int) -> (x + 1) * (x + 2) @@> <@@ fun (x: int) -> let f y = x + y in f 1 * f 2 @@>
    check <@@ fun (x: int) -> x * x @@> <@@ fun (x: int) -> square x @@>
    check <@@ fun (xs: int list) -> List.map (fun x -> x * x) xs @@> <@@ fun (xs: int list) -> List.map square xs @@>

[<Fact>]
let ``a tuple that is only taken apart is its items`` () =
    check
        <@@
            fun (x: int) (y: int option) ->
                let b = y in
                let a = x in
                if a = 1 then b.IsSome else false
        @@>
        <@@
            fun (x: int) (y: int option) ->
                let pair = (x, y) in
                let a, b = pair in
                if a = 1 then b.IsSome else false
        @@>

    check
        <@@
            fun (x: int) ->
                let a = abs x in
                let a = a in
                let b = 1 in
                a + b
        @@>
        <@@ fun (x: int) -> (abs x, 1) |> fun (a, b) -> a + b @@>

[<Fact>]
let ``operations are calls with all their arguments`` () =
    check <@@ fun x -> retry policy (call ship x) @@> <@@ fun x -> call ship x |> retry policy @@>

    check
        <@@ fun x -> named "a" (timeout (seconds 5) (call ship x)) @@>
        <@@ fun x -> x |> call ship |> timeout (seconds 5) |> named "a" @@>

    check <@@ fun x -> mapEach 3 (fun id -> call ship id) x @@> <@@ fun x -> x |> mapEach 3 (fun id -> call ship id) @@>
    check <@@ fun x -> retry policy (call ship x) @@> <@@ fun x -> let work = call ship x in work |> retry policy @@>

[<Fact>]
let ``a flow whose arguments change is not moved`` () =
    let isKept code =
        match Normalization.normalize code with
        | Lambda(_, Let(_, _, Let(v, _, _)))
        | Lambda(_, Let(v, _, _)) -> v.Name = "work"
        | _ -> false

    Assert.True(isKept <@@ fun (_: int) -> let work = call ship (string (Guid.NewGuid())) in work |> retry policy @@>)

    Assert.True(
        isKept
            <@@
                fun (id: string) ->
                    let mutable current = id
                    let work = call ship current
                    current <- ""
                    work
            @@>
    )

[<Fact>]
let ``the code of a nested workflow is in normal form too`` () =
    let code =
        string (Normalization.normalize <@@ fun (id: string) -> shipTwice id "b" @@>)

    Assert.Contains("retry", code)
    Assert.DoesNotContain("op_PipeRight", code)

[<Fact>]
let ``what is rebuilt keeps its place in the source`` () =
    let rec places expr =
        let own = SourceRange.tryFind expr |> Option.toList
        own @ (Inlining.parts expr |> List.collect places)

    match Normalization.normalize <@@ fun (xs: int list) -> xs |> List.map (fun x -> x + 1) |> List.length @@> with
    | Lambda(_, body) ->
        Assert.Equal(2, places body |> List.filter (fun place -> place.Line > 0) |> List.length |> min 2)
    | _ -> failwith "No function."
