/// What a workflow can be made of, as templates: F# with parameters, some of which are flows themselves.
module Workflows.Testing.Tests.Quotations.WorkflowTemplates

open System
open System.Reflection
open System.Threading.Tasks
open Microsoft.FSharp.Quotations
open Workflows
open Workflows.FSharp

let private unused _ (_: 'i) : Task<'o> =
    raise (InvalidOperationException "A script answers for the tasks.")

let price: TaskDefinition<Item, decimal> = Task.lambda "Price" unused
let describe: TaskDefinition<int, string> = Task.lambda "Describe" unused
let approve: TaskDefinition<Order, bool> = Task.container "Approve" unused
let find: TaskDefinition<string, Address option> = Task.lambda "Find" unused
let split: TaskDefinition<string, Item list> = Task.ecs "Split" unused
let notify: TaskDefinition<string, unit> = Task.worker "Notify" unused
let count: TaskDefinition<int list, int> = Task.lambda "Count" unused
let shape: TaskDefinition<string * int, Shape> = Task.lambda "Shape" unused

/// The tasks, with the types of their results.
let tasks: TaskDefinition list = [ price; describe; approve; find; split; notify; count; shape ]

/// The errors that tasks fail with.
let errors = [ "Busy"; "Broken"; "Mail.Bounced" ]

let busy = Retry.on [ "Busy" ] |> Retry.attempts 2 |> Retry.every (seconds 3)

let stubborn =
    Retry.on [ "Broken"; "States.Timeout" ]
    |> Retry.backoff 1.5
    |> Retry.maxDelay (seconds 2)

[<ReflectedDefinition>]
let describeBoth (first: int) (second: int) =
    workflow {
        let! a = call describe first
        let! b = call describe second
        return $"{a}, {b}"
    }

[<ReflectedDefinition>]
let total (item: Item) = item.Price * decimal item.Count

// A parameter whose name begins with "inner" becomes a flow of its own, which cannot assign what is around it.

/// Templates of flows that give a value of any type.
type private Generic =
    static member Calls<'a>() : Expr list = [
        <@@ fun item (rest: decimal -> Flow<'a>) -> workflow { let! x = call price item in return! rest x } @@>
        <@@
            fun n (rest: string -> Flow<'a>) ->
                workflow {
                    let! text = call describe n |> retry busy
                    return! rest text
                }
        @@>
        <@@
            fun order (rest: bool -> Flow<'a>) ->
                workflow {
                    let! x = call approve order |> retry busy |> retry Retry.always |> named "Ask"
                    return! rest x
                }
        @@>
        <@@
            fun text (rest: Address option -> Flow<'a>) ->
                workflow {
                    let! address = call find text |> timeout (seconds 20) |> retry stubborn
                    return! rest address
                }
        @@>
        <@@
            fun text (some: Address -> Flow<'a>) (none: unit -> Flow<'a>) ->
                workflow {
                    match! call find text with
                    | Some address -> return! some address
                    | None -> return! none ()
                }
        @@>
        <@@
            fun text (rest: Item list -> Flow<'a>) ->
                workflow {
                    let! items = call split text
                    return! rest items
                }
        @@>
        <@@
            fun text (rest: unit -> Flow<'a>) ->
                workflow {
                    do! call notify text
                    return! rest ()
                }
        @@>
        <@@
            fun numbers (rest: int -> Flow<'a>) ->
                workflow {
                    let! x =
                        retry (Retry.on [ "States.TaskFailed" ] |> Retry.attempts 1) (call count numbers)

                    return! rest x
                }
        @@>
        <@@
            fun text n (rest: Shape -> Flow<'a>) ->
                workflow {
                    let! shape = (text, n) |> call shape |> heartbeat (seconds 15)
                    return! rest shape
                }
        @@>
        <@@
            fun n m (rest: string -> Flow<'a>) ->
                workflow {
                    let! text = describeBoth n m
                    return! rest text
                }
        @@>
    ]

    static member Values<'a>() : Expr list = [
        <@@ fun (x: 'a) -> workflow { return x } @@>
        <@@ fun (x: int) (rest: int -> Flow<'a>) -> workflow { let y = x in return! rest y } @@>
        <@@ fun (x: string) (rest: string -> Flow<'a>) -> workflow { let y = x in return! rest y } @@>
        <@@ fun (x: Item) (rest: decimal -> Flow<'a>) -> workflow { let y = total x in return! rest y } @@>
        <@@ fun (x: Order) (rest: Order -> Flow<'a>) -> workflow { let y = x in return! rest y } @@>
        <@@ fun (x: Item list) (rest: Item list -> Flow<'a>) -> workflow { let y = x in return! rest y } @@>
        <@@
            fun (x: string * int) (rest: string -> int -> Flow<'a>) ->
                workflow {
                    let text, number = x
                    return! rest text number
                }
        @@>
        <@@
            fun (x: Address) (rest: string -> string option -> Flow<'a>) ->
                workflow {
                    let { Street = street; Zip = zip } = x
                    return! rest street zip
                }
        @@>
        <@@
            fun (inner: unit -> Flow<int>) (rest: int -> Flow<'a>) ->
                workflow {
                    let! x = workflow { return! inner () }
                    return! rest x
                }
        @@>
    ]

    static member Decisions<'a>() : Expr list = [
        <@@ fun c (a: unit -> Flow<'a>) (b: unit -> Flow<'a>) -> workflow { if c then return! a () else return! b () } @@>
        <@@
            fun c d (a: unit -> Flow<'a>) (b: unit -> Flow<'a>) (e: unit -> Flow<'a>) ->
                workflow {
                    if c then return! a ()
                    elif d then return! b ()
                    else return! e ()
                }
        @@>
        <@@
            fun n (a: unit -> Flow<'a>) (b: unit -> Flow<'a>) (c: int -> Flow<'a>) ->
                workflow {
                    match n with
                    | 0 -> return! a ()
                    | 1
                    | 2 -> return! b ()
                    | other -> return! c other
                }
        @@>
        <@@
            fun (s: Shape) (a: unit -> Flow<'a>) (b: decimal -> Flow<'a>) (c: int -> int -> Flow<'a>) ->
                workflow {
                    match s with
                    | Circle radius when radius > 2m -> return! b radius
                    | Box(width, height) -> return! c width height
                    | Circle _
                    | Point
                    | Labelled _ -> return! a ()
                }
        @@>
        <@@
            fun (o: string option) (a: string -> Flow<'a>) (b: unit -> Flow<'a>) ->
                workflow {
                    match o with
                    | Some text -> return! a text
                    | None -> return! b ()
                }
        @@>
        <@@
            fun c (a: unit -> Flow<unit>) (rest: unit -> Flow<'a>) ->
                workflow {
                    if c then
                        return! a ()

                    return! rest ()
                }
        @@>
        <@@
            fun c (a: unit -> Flow<unit>) (b: unit -> Flow<unit>) (rest: unit -> Flow<'a>) ->
                workflow {
                    if c then return! a () else return! b ()
                    return! rest ()
                }
        @@>
        <@@
            fun (o: int option) (a: int -> Flow<unit>) (rest: unit -> Flow<'a>) ->
                workflow {
                    match o with
                    | Some 0
                    | None -> ()
                    | Some n -> return! a n

                    return! rest ()
                }
        @@>
        <@@
            fun (size: Size) c (a: unit -> Flow<unit>) (b: unit -> Flow<unit>) (rest: unit -> Flow<'a>) ->
                workflow {
                    match size with
                    | Small when c -> return! a ()
                    | Small
                    | Large -> return! b ()
                    | Medium -> ()

                    return! rest ()
                }
        @@>
    ]

    static member Loops<'a>() : Expr list = [
        <@@
            fun (body: int -> Flow<unit>) (rest: int -> Flow<'a>) ->
                workflow {
                    let mutable i = 0

                    while i < 3 do
                        return! body i
                        i <- i + 1

                    return! rest i
                }
        @@>
        <@@
            fun n (body: int -> Flow<unit>) (rest: unit -> Flow<'a>) ->
                workflow {
                    let mutable left = n % 4

                    while left > 0 do
                        left <- left - 1
                        return! body left

                    return! rest ()
                }
        @@>
        <@@
            fun (text: string) (body: Address option -> Flow<unit>) (rest: Address option -> Flow<'a>) ->
                workflow {
                    let mutable found = None
                    let mutable tries = 0

                    while found.IsNone && tries < 3 do
                        let! address = call find $"{text}{tries}"
                        found <- address
                        tries <- tries + 1
                        return! body found

                    return! rest found
                }
        @@>
    ]

    static member Handlers<'a>() : Expr list = [
        <@@
            fun (body: unit -> Flow<'a>) (handle: string -> Flow<'a>) ->
                workflow {
                    try
                        return! body ()
                    with TaskFailed("Busy", cause) ->
                        return! handle cause
                }
        @@>
        <@@
            fun (body: unit -> Flow<'a>) (handle: unit -> Flow<'a>) ->
                workflow {
                    try
                        return! body ()
                    with
                    | TaskFailed("Broken", _)
                    | TaskFailed("Mail.Bounced", _) -> return! handle ()
                }
        @@>
        <@@
            fun (innerBody: unit -> Flow<'a>) (handle: string -> Flow<'a>) ->
                workflow {
                    try
                        return! innerBody ()
                    with TaskFailed(error, _) ->
                        return! handle error
                }
        @@>
        <@@
            fun (innerBody: unit -> Flow<'a>) (handle: unit -> Flow<'a>) ->
                workflow {
                    try
                        return! innerBody ()
                    with _ ->
                        return! handle ()
                }
        @@>
        <@@
            fun (innerBody: unit -> Flow<'a>) (busy: string -> Flow<'a>) (others: string -> Flow<'a>) ->
                workflow {
                    try
                        return! innerBody ()
                    with
                    | TaskFailed("Busy", cause) -> return! busy cause
                    | TaskFailed(error, _) when error <> "Broken" -> return! others error
                }
        @@>
        <@@
            fun item (handle: string -> Flow<'a>) (rest: decimal -> Flow<'a>) ->
                workflow {
                    try
                        let! x = call price item |> retry busy
                        return! rest x
                    with TaskFailed("Busy", cause) ->
                        return! handle cause
                }
        @@>
        <@@
            fun (body: unit -> Flow<unit>) (handle: string -> Flow<unit>) (rest: unit -> Flow<'a>) ->
                workflow {
                    try
                        return! body ()
                    with TaskFailed("Broken", cause) ->
                        return! handle cause

                    return! rest ()
                }
        @@>
        <@@
            fun text (handle: string -> Flow<unit>) (rest: unit -> Flow<'a>) ->
                workflow {
                    try
                        do! call notify text
                    with
                    | TaskFailed("Mail.Bounced", cause) -> return! handle cause
                    | TaskFailed(error, _) -> return! handle error

                    return! rest ()
                }
        @@>
        <@@
            fun (innerBody: unit -> Flow<string>) (innerHandle: unit -> Flow<string>) (rest: string -> Flow<'a>) ->
                workflow {
                    let! text =
                        workflow {
                            try
                                return! innerBody ()
                            with _ ->
                                return! innerHandle ()
                        }

                    return! rest text
                }
        @@>
        <@@ fun cause -> (workflow { return! fail "InvalidOrder" cause }: Flow<'a>) @@>
        <@@
            fun c (cause: string) (rest: unit -> Flow<'a>) ->
                workflow {
                    if c then
                        return! fail "Busy" $"too much: {cause}"

                    return! rest ()
                }
        @@>
        <@@
            fun (innerBody: unit -> Flow<int>) (rest: int -> Flow<'a>) ->
                workflow {
                    let! x = workflow { return! innerBody () } |> retry busy
                    return! rest x
                }
        @@>
    ]

    static member Concurrency<'a>() : Expr list = [
        <@@
            fun (innerA: unit -> Flow<int>) (innerB: unit -> Flow<string>) (rest: int -> string -> Flow<'a>) ->
                workflow {
                    let! a = workflow { return! innerA () }
                    and! b = workflow { return! innerB () }
                    return! rest a b
                }
        @@>
        <@@
            fun n item (innerB: unit -> Flow<unit>) (rest: string -> decimal -> Flow<'a>) ->
                workflow {
                    let! text = call describe n
                    and! _ = workflow { return! innerB () }
                    and! amount = call price item |> retry busy
                    return! rest text amount
                }
        @@>
        <@@
            fun numbers (innerWork: int -> Flow<int>) (rest: int list -> Flow<'a>) ->
                workflow {
                    let! results = numbers |> mapEach 2 (fun n -> workflow { return! innerWork n })
                    return! rest results
                }
        @@>
        <@@
            fun items (innerWork: Item -> Flow<string>) (rest: string list -> Flow<'a>) ->
                workflow {
                    let! results =
                        mapEach 0 (fun item -> workflow { return! innerWork item }) items
                        |> named "Every item"

                    return! rest results
                }
        @@>
        <@@
            fun matrix (innerWork: int list -> Flow<int list>) (rest: int list list -> Flow<'a>) ->
                workflow {
                    let! results =
                        matrix
                        |> mapEach 1 (fun row -> workflow { return! innerWork row })
                        |> retry stubborn

                    return! rest results
                }
        @@>
        <@@
            fun words (rest: Address option list -> Flow<'a>) ->
                workflow {
                    let! results = words |> mapEach 3 (fun word -> call find word)
                    return! rest results
                }
        @@>
    ]

    static member Waits<'a>() : Expr list = [
        <@@
            fun (rest: unit -> Flow<'a>) ->
                workflow {
                    do! sleep (minutes 2)
                    return! rest ()
                }
        @@>
        <@@
            fun n (rest: unit -> Flow<'a>) ->
                workflow {
                    do! sleep (seconds (abs n)) |> named "Wait a little"
                    return! rest ()
                }
        @@>
        <@@
            fun (rest: unit -> Flow<'a>) ->
                workflow {
                    do! sleepUntil (DateTimeOffset(2024, 1, 1, 0, 1, 30, TimeSpan.Zero))
                    return! rest ()
                }
        @@>
    ]

let private ofUnit: Expr list = [
    <@@ workflow { () } @@>
    <@@ fun text -> workflow { do! call notify text } @@>
    <@@
        fun c (a: unit -> Flow<unit>) ->
            workflow {
                if c then
                    return! a ()
            }
    @@>
]

/// The types of the values of flows.
let results = [
    typeof<int>
    typeof<string>
    typeof<decimal>
    typeof<bool>
    typeof<unit>
    typeof<Order>
    typeof<Address option>
    typeof<int list>
    typeof<string list>
]

/// The templates of flows, by the type of their values.
let byResult =
    let families =
        typeof<Generic>.GetMethods(BindingFlags.NonPublic ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly)
        |> Array.filter _.IsGenericMethodDefinition

    lazy
        dict [
            for result in results do
                let all: Expr list = [
                    for family in families do
                        yield! family.MakeGenericMethod(result).Invoke(null, null) |> unbox<Expr list>

                    if result = typeof<unit> then
                        yield! ofUnit
                ]

                result, List.map Template.ofFlow all
        ]
