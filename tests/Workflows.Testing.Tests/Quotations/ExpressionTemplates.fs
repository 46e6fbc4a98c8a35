/// What an expression of a workflow can be made of, as templates: F# with parameters.
module Workflows.Testing.Tests.Quotations.ExpressionTemplates

open System
open Microsoft.FSharp.Quotations

let private numbers: Expr list = [
    <@@ fun (a: int) (b: int) -> a + b @@>
    <@@ fun (a: int) (b: int) -> a - b @@>
    <@@ fun (a: int) (b: int) -> a * b @@>
    <@@ fun (a: int) (b: int) -> a / b @@>
    <@@ fun (a: int) (b: int) -> a % b @@>
    <@@ fun (a: int) -> -a @@>
    <@@ fun (a: int) -> abs a @@>
    <@@ fun (a: int) (b: int) -> max a b @@>
    <@@ fun (a: int) (b: int) -> min a b @@>
    <@@ fun (a: decimal) -> int a @@>
    <@@ fun (a: float) -> int a @@>

    <@@ fun (a: decimal) (b: decimal) -> a + b @@>
    <@@ fun (a: decimal) (b: decimal) -> a - b @@>
    <@@ fun (a: decimal) (b: decimal) -> a * b @@>
    <@@ fun (a: decimal) (b: decimal) -> a / b @@>
    <@@ fun (a: decimal) (b: decimal) -> a % b @@>
    <@@ fun (a: decimal) -> -a @@>
    <@@ fun (a: decimal) -> abs a @@>
    <@@ fun (a: decimal) (b: decimal) -> max a b @@>
    <@@ fun (a: int) -> decimal a @@>
    <@@ fun (a: decimal) -> a * 1.2m @@>
    <@@ fun (a: decimal) -> a / 4m @@>

    <@@ fun (a: float) (b: float) -> a + b @@>
    <@@ fun (a: float) (b: float) -> a - b @@>
    <@@ fun (a: float) (b: float) -> a * b @@>
    <@@ fun (a: float) (b: float) -> a / b @@>
    <@@ fun (a: float) (b: float) -> a % b @@>
    <@@ fun (a: float) -> -a @@>
    <@@ fun (a: float) -> abs a @@>
    <@@ fun (a: float) (b: float) -> min a b @@>
    <@@ fun (a: int) -> float a @@>
    <@@ fun (a: decimal) -> float a @@>
]

let private truths: Expr list = [
    <@@ fun (a: bool) (b: bool) -> a && b @@>
    <@@ fun (a: bool) (b: bool) -> a || b @@>
    <@@ fun (a: bool) -> not a @@>
    <@@ fun (a: bool) (b: bool) -> a = b @@>
    <@@ fun (a: int) (b: int) -> a = b @@>
    <@@ fun (a: int) (b: int) -> a <> b @@>
    <@@ fun (a: int) (b: int) -> a < b @@>
    <@@ fun (a: int) (b: int) -> a <= b @@>
    <@@ fun (a: int) (b: int) -> a > b @@>
    <@@ fun (a: int) (b: int) -> a >= b @@>
    <@@ fun (a: decimal) (b: decimal) -> a = b @@>
    <@@ fun (a: decimal) (b: decimal) -> a < b @@>
    <@@ fun (a: decimal) (b: decimal) -> a >= b @@>
    <@@ fun (a: float) (b: float) -> a <> b @@>
    <@@ fun (a: float) (b: float) -> a > b @@>
    <@@ fun (a: float) (b: float) -> a <= b @@>
    <@@ fun (a: string) (b: string) -> a = b @@>
    <@@ fun (a: string) (b: string) -> a <> b @@>
    <@@ fun (a: string) (b: string) -> a < b @@>
    <@@ fun (a: string) (b: string) -> a >= b @@>
    <@@ fun (a: Size) (b: Size) -> a = b @@>
    <@@ fun (a: Size) (b: Size) -> a <> b @@>
    <@@ fun (a: Shape) -> a = Point @@>
    <@@ fun (a: string * int) (b: string * int) -> a = b @@>
    <@@ fun (a: Address) (b: Address) -> a = b @@>
    <@@ fun (a: Address) (b: Address) -> a <> b @@>
    <@@ fun (a: string option) (b: string option) -> a = b @@>
    <@@ fun (a: int option) -> a = None @@>
    <@@ fun (a: int option) (b: int) -> a <> Some b @@>
    <@@ fun (a: int list) (b: int list) -> a = b @@>
    <@@ fun (a: Item list) -> a = [] @@>
    <@@ fun (a: string) -> String.IsNullOrEmpty a @@>
]

let private texts: Expr list = [
    <@@ fun (a: string) (b: string) -> a + b @@>
    <@@ fun (a: string) (b: string) (c: string) -> a + ", " + b + c @@>
    <@@ fun (a: string) -> a.Length @@>
    <@@ fun (a: string) -> String.length a @@>
    <@@ fun (a: int) -> string a @@>
    <@@ fun (a: bool) -> string a @@>
    <@@ fun (a: int) -> a.ToString() @@>
    <@@ fun (a: string) (b: string) -> $"{a}: {b}!" @@>
    <@@ fun (a: int) -> $"%d{a} of them" @@>
    <@@ fun (a: string) (b: int) -> $"%s{a} 100%% {b} \"quoted\" {{x}}" @@>
    <@@ fun (a: string) (b: bool) -> $"{a} is {b}" @@>
    <@@ fun (a: Size) -> $"size {a}" @@>
    <@@ fun (a: Size) -> string a @@>
    <@@ fun (a: decimal) -> $"total {a}" @@>
    <@@ fun (a: decimal) -> string a @@>
    <@@ fun (a: float) -> $"weight {a}" @@>
    <@@ fun (a: string) (b: int) -> sprintf "%s-%d" a b @@>
    <@@ fun (a: string) -> String.Concat(a, "/", a) @@>
]

let private records: Expr list = [
    <@@ fun (o: Order) -> o.Id @@>
    <@@ fun (o: Order) -> o.Total @@>
    <@@ fun (o: Order) -> o.Weight @@>
    <@@ fun (o: Order) -> o.Urgent @@>
    <@@ fun (o: Order) -> o.Quantity @@>
    <@@ fun (o: Order) -> o.Note @@>
    <@@ fun (o: Order) -> o.Limit @@>
    <@@ fun (o: Order) -> o.Discount @@>
    <@@ fun (o: Order) -> o.Address @@>
    <@@ fun (o: Order) -> o.Address.Street @@>
    <@@ fun (o: Order) -> o.Shipping @@>
    <@@ fun (o: Order) -> o.Size @@>
    <@@ fun (o: Order) -> o.Shape @@>
    <@@ fun (o: Order) -> o.Pair @@>
    <@@ fun (o: Order) -> o.Numbers @@>
    <@@ fun (o: Order) -> o.Prices @@>
    <@@ fun (o: Order) -> o.Words @@>
    <@@ fun (o: Order) -> o.Items @@>
    <@@ fun (o: Order) -> o.Matrix @@>
    <@@ fun (o: Order) -> o.Summary @@>
    <@@ fun (o: Order) -> o.Summary.Title @@>
    <@@ fun (a: Address) -> a.Street @@>
    <@@ fun (a: Address) -> a.Zip @@>
    <@@ fun (i: Item) -> i.Name @@>
    <@@ fun (i: Item) -> i.Price @@>
    <@@ fun (i: Item) -> i.Count @@>
    <@@ fun (i: Item) -> i.Size @@>
    <@@ fun (i: Item) -> i.Tags @@>
    <@@ fun (s: {| Title: string; Count: int |}) -> s.Count @@>

    <@@ fun street zip -> { Street = street; Zip = zip } @@>
    <@@ fun street -> { Zip = None; Street = street } @@>
    <@@
        fun name price count size tags -> {
            Name = name
            Price = price
            Count = count
            Size = size
            Tags = tags
        }
    @@>
    <@@ fun (a: Address) street -> { a with Street = street } @@>
    <@@ fun (i: Item) price count -> { i with Price = price; Count = count } @@>
    <@@ fun (o: Order) total -> { o with Total = total } @@>
    <@@
        fun (o: Order) note numbers -> {
            o with
                Note = note
                Numbers = numbers
        }
    @@>
    <@@ fun (o: Order) street -> { o with Order.Address.Street = street } @@>
    <@@ fun (title: string) (count: int) -> {| Title = title; Count = count |} @@>
    <@@ fun (s: {| Title: string; Count: int |}) (count: int) -> {| s with Count = count |} @@>
]

let private unions: Expr list = [
    <@@ Small @@>
    <@@ Large @@>
    <@@ Point @@>
    <@@ fun radius -> Circle radius @@>
    <@@ fun width height -> Box(width, height) @@>
    <@@ fun label -> Labelled label @@>
    <@@ fun (s: Size) -> s.IsSmall @@>
    <@@ fun (s: Shape) -> s.IsCircle @@>
    <@@ fun (s: Shape) -> s.IsPoint @@>
    <@@
        fun (s: Shape) ->
            match s with
            | Point -> 0
            | Circle radius -> int radius
            | Box(width, height) -> width * height
            | Labelled text -> text.Length
    @@>
    <@@
        fun (s: Shape) ->
            match s with
            | Box(width, height) when width = height -> "square"
            | Box _ -> "box"
            | Circle _
            | Point -> "round"
            | Labelled text -> text
    @@>
]

/// Templates of certain types.
let private plain = List.concat [ numbers; truths; texts; records; unions ]

/// Templates that give a value of any type.
type private Generic =
    static member Value<'a>() : Expr list = [
        <@@ fun (c: bool) (a: 'a) (b: 'a) -> if c then a else b @@>
        <@@
            fun (c: bool) (d: bool) (a: 'a) (b: 'a) (e: 'a) ->
                if c then a
                elif d then b
                else e
        @@>
        <@@
            fun (c: bool) (a: unit -> 'a) (b: unit -> 'a) ->
                match c with
                | true -> a ()
                | false -> b ()
        @@>
        <@@
            fun (n: int) (a: unit -> 'a) (b: unit -> 'a) (c: unit -> 'a) ->
                match n with
                | 0 -> a ()
                | 1
                | 2 -> b ()
                | _ -> c ()
        @@>
        <@@
            fun (n: int) (a: unit -> 'a) (b: int -> 'a) ->
                match n with
                | n when n < 0 -> a ()
                | other -> b other
        @@>
        <@@
            fun (s: string) (a: unit -> 'a) (b: unit -> 'a) ->
                match s with
                | "a"
                | "order" -> a ()
                | _ -> b ()
        @@>
        <@@
            fun (s: Size) (a: unit -> 'a) (b: unit -> 'a) ->
                match s with
                | Small
                | Large -> a ()
                | Medium -> b ()
        @@>
        <@@
            fun (s: Shape) (a: unit -> 'a) (b: decimal -> 'a) (c: int -> int -> 'a) (d: string -> 'a) ->
                match s with
                | Point -> a ()
                | Circle radius -> b radius
                | Box(width, height) -> c width height
                | Labelled text -> d text
        @@>
        <@@
            fun (o: Order) (a: string -> int -> 'a) (b: unit -> 'a) (c: string -> 'a) ->
                match o.Note, o.Limit with
                | Some note, Some limit -> a note limit
                | None, None -> b ()
                | Some text, _ -> c text
                | None, Some _ -> b ()
        @@>
        <@@
            fun (o: Order) (a: string -> 'a) (b: unit -> 'a) ->
                match o with
                | { Shipping = Some { Zip = Some zip } } -> a zip
                | {
                      Address = { Street = street }
                      Urgent = true
                  } -> a street
                | _ -> b ()
        @@>
        <@@
            fun (numbers: int list) (a: unit -> 'a) (b: int -> 'a) ->
                match numbers with
                | [] -> a ()
                | first :: _ -> b first
        @@>
        <@@ fun (p: string * int) (a: string -> int -> 'a) -> (let text, number = p in a text number) @@>
        <@@ fun (x: int) (a: int -> int -> 'a) -> (let y, z = x + 1, x in a y z) @@>
        <@@ fun (c: bool) (a: 'a) -> if c then a else failwith "not so" @@>
        <@@ fun (a: 'a) (b: 'a) -> fst (a, b) @@>
        <@@ fun (a: 'a) (n: int) -> snd (n, a) @@>
        <@@ fun (a: 'a) -> a |> id @@>
    ]

    /// A value under a name, or taken through functions.
    static member Pair<'a, 'b>() : Expr list = [
        <@@ fun (a: 'a) (b: 'a -> 'b) -> (let x = a in b x) @@>
        <@@ fun (a: 'a) (b: 'a -> 'b) -> a |> b @@>
        <@@ fun (a: 'a) (b: 'a -> 'b) -> (let f x = b x in f a) @@>
        <@@ fun (a: 'a) (b: 'a -> 'b) (c: 'b -> 'b) -> a |> (b >> c) @@>
    ]

    static member Option<'a>() : Expr list = [
        <@@ fun (a: 'a) -> Some a @@>
        <@@ None: 'a option @@>
        <@@ fun (o: 'a option) -> Option.isSome o @@>
        <@@ fun (o: 'a option) -> Option.isNone o @@>
        <@@ fun (o: 'a option) -> o.IsSome @@>
        <@@ fun (o: 'a option) -> o.IsNone @@>
        <@@ fun (o: 'a option) -> o.Value @@>
        <@@ fun (o: 'a option) -> Option.get o @@>
        <@@ fun (o: 'a option) (a: 'a) -> Option.defaultValue a o @@>
        <@@ fun (o: 'a option) (a: 'a) -> o |> Option.defaultValue a @@>
        <@@ fun (o: 'a option) (a: 'a) -> defaultArg o a @@>
        <@@ fun (o: 'a option) (a: unit -> 'a) -> o |> Option.defaultWith (fun () -> a ()) @@>
        <@@ fun (o: 'a option) (p: 'a option) -> o |> Option.orElse p @@>
        <@@ fun (o: 'a option) (f: 'a -> bool) -> Option.filter f o @@>
        <@@ fun (o: 'a option) (f: 'a -> bool) -> Option.exists f o @@>
        <@@ fun (o: 'a option) (f: 'a -> bool) -> Option.forall f o @@>
    ]

    static member OptionPair<'a, 'b>() : Expr list = [
        <@@ fun (o: 'a option) (f: 'a -> 'b) -> Option.map f o @@>
        <@@ fun (o: 'a option) (f: 'a -> 'b option) -> o |> Option.bind f @@>
        <@@
            fun (o: 'a option) (f: 'a -> 'b) (b: unit -> 'b) ->
                match o with
                | Some x -> f x
                | None -> b ()
        @@>
        <@@
            fun (o: 'a option) (f: 'a -> 'b) (b: 'b) ->
                match o with
                | None -> b
                | Some x -> f x
        @@>
    ]

    static member Item<'a>() : Expr list = [
        <@@ []: 'a list @@>
        <@@ fun (a: 'a) -> [ a ] @@>
        <@@ fun (a: 'a) (b: 'a) -> [ a; b ] @@>
        <@@ fun (xs: 'a list) -> List.length xs @@>
        <@@ fun (xs: 'a list) -> xs.Length @@>
        <@@ fun (xs: 'a list) -> List.isEmpty xs @@>
        <@@ fun (xs: 'a list) -> xs.IsEmpty @@>
        <@@ fun (xs: 'a list) -> List.head xs @@>
        <@@ fun (xs: 'a list) -> xs.Head @@>
        <@@ fun (xs: 'a list) (f: 'a -> bool) -> List.filter f xs @@>
        <@@ fun (xs: 'a list) (f: 'a -> bool) -> xs |> List.exists f @@>
        <@@ fun (xs: 'a list) (f: 'a -> bool) -> xs |> List.forall f @@>
        <@@ fun (xs: 'a list) (f: 'a -> bool) -> List.find f xs @@>
        <@@ fun (xs: 'a list) (f: 'a -> int) -> xs |> List.sumBy f @@>
        <@@ fun (xs: 'a list) (f: 'a -> decimal) -> xs |> List.sumBy f @@>
        <@@ fun (xs: 'a list) (f: 'a -> float) -> List.sumBy f xs @@>
    ]

    /// What would give an option of an option if the items were options themselves.
    static member PlainItem<'a>() : Expr list = [
        <@@ fun (xs: 'a list) -> List.tryHead xs @@>
        <@@ fun (xs: 'a list) (f: 'a -> bool) -> xs |> List.tryFind f @@>
        <@@ fun (o: 'a option) -> Option.toList o @@>
    ]

    static member Equatable<'a when 'a: equality>() : Expr list = [
        <@@ fun (xs: 'a list) (a: 'a) -> List.contains a xs @@>
    ]

    static member ItemPair<'a, 'b>() : Expr list = [
        <@@ fun (xs: 'a list) (f: 'a -> 'b) -> List.map f xs @@>
        <@@ fun (xs: 'a list) (f: 'a -> 'b) (g: 'a -> bool) -> xs |> List.filter g |> List.map f @@>
        <@@ fun (xs: 'a list) (f: 'a -> 'b option) -> xs |> List.choose f @@>
    ]

let private sums: Expr list = [
    <@@ fun (xs: int list) -> List.sum xs @@>
    <@@ fun (xs: decimal list) -> List.sum xs @@>
]

let private generic name (types: Type list) : Expr list =
    let method =
        typeof<Generic>.GetMethod(name, Reflection.BindingFlags.NonPublic ||| Reflection.BindingFlags.Static)
        |> nonNull

    method.MakeGenericMethod(Array.ofList types).Invoke(null, null) |> unbox

/// The types of which there are values in expressions.
let values = [
    typeof<int>
    typeof<decimal>
    typeof<float>
    typeof<bool>
    typeof<string>
    typeof<Size>
    typeof<Shape>
    typeof<Address>
    typeof<Item>
    typeof<Order>
    typeof<string * int>
    typeof<{| Title: string; Count: int |}>
]

/// The types of the values of options.
let private optionals = [
    typeof<int>
    typeof<decimal>
    typeof<string>
    typeof<Address>
    typeof<Item>
    typeof<Size>
    typeof<int list>
]

/// The types of the items of lists.
let private items = [
    typeof<int>
    typeof<decimal>
    typeof<string>
    typeof<Size>
    typeof<Item>
    typeof<string * int>
    typeof<int list>
]

let private optionOf item =
    typedefof<_ option>.MakeGenericType([| item |])

let private listOf item =
    typedefof<_ list>.MakeGenericType([| item |])

/// Every type that an expression may have.
let types =
    List.distinct (values @ List.map optionOf optionals @ List.map listOf items)

let private pairs name firsts seconds =
    List.allPairs firsts seconds
    |> List.collect (fun (first, second) -> generic name [ first; second ])

/// All templates, by the type of what they give.
let byType =
    lazy
        (let equatable = [
            typeof<int>
            typeof<decimal>
            typeof<string>
            typeof<Size>
            typeof<string * int>
         ]

         let named = [
             typeof<int>
             typeof<string>
             typeof<Item>
             typeof<int list>
             typeof<string option>
         ]

         let known = List.filter (fun a -> List.contains a items) optionals

         List.concat [
             plain
             sums
             List.collect (fun a -> generic "Value" [ a ]) types
             List.collect (fun a -> generic "Option" [ a ]) optionals
             List.collect (fun a -> generic "Item" [ a ]) items
             List.collect (fun a -> generic "PlainItem" [ a ]) known
             List.collect (fun a -> generic "Equatable" [ a ]) equatable
             pairs "Pair" named types
             pairs "OptionPair" optionals optionals
             pairs "ItemPair" items known
         ]
         |> List.map Template.ofFunction
         |> List.groupBy _.Type
         |> dict)
