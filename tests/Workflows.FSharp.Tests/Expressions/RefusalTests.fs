module Workflows.FSharp.Tests.Expressions.RefusalTests

open System
open System.Collections.Generic
open System.IO
open Workflows.FSharp.Tests.Expressions
open Xunit

#nowarn "25" // Incomplete matches.
#nowarn "1182" // Unused variables of patterns.

let private plain (x: int) = x + 1

[<ReflectedDefinition>]
let rec private factorial n =
    if n = 0 then 1 else n * factorial (n - 1)

type Account(number: string) =
    member _.Number = number
    member this.IsOpen = this.Number <> ""

type Sum = {
    First: int
    Second: int
} with

    member this.Total = this.First + this.Second

[<CustomEquality; NoComparison>]
type Tolerant = {
    Value: float
} with

    override this.Equals other =
        match other with
        | :? Tolerant as other -> abs (this.Value - other.Value) < 0.1
        | _ -> false

    override _.GetHashCode() = 0

/// The text of an error about a function of .NET or F#.
let private noCounterpart name =
    $"WF1002: '{name}' has no counterpart in an expression of a workflow. "
    + "Use it in a task, or before 'Workflow.define' if it does not depend on the workflow."

[<Fact>]
let ``arithmetic that JSON numbers cannot do is refused`` () =
    Translation.refuses (
        "x + 1L",
        "WF1007: A workflow cannot calculate with int64: JSON numbers are exact only up to 2^53. Convert with 'int', 'decimal' or 'float' first if the values are small enough, or calculate in a task.",
        fun (x: int64) -> x + 1L
    )

    Translation.refuses (
        "List.sum",
        "WF1007: A workflow cannot calculate with uint64: JSON numbers are exact only up to 2^53. Convert with 'int', 'decimal' or 'float' first if the values are small enough, or calculate in a task.",
        fun (x: uint64 list) -> List.sum x
    )

    Translation.refuses (
        "x + 1uy",
        "WF1005: A workflow cannot calculate with byte: JSON numbers do not wrap around at its limits. Convert with 'int', 'decimal' or 'float' first.",
        fun (x: byte) -> x + 1uy
    )

    Translation.refuses (
        "x + 1f",
        "WF1005: A workflow cannot calculate with float32: JSON numbers have the precision of float. Declare the value as float, or calculate in a task.",
        fun (x: float32) -> x + 1f
    )

    Translation.refuses (
        "x + TimeSpan",
        "WF1005: A workflow cannot calculate with DateTimeOffset: its JSON form is no number. Numbers are int, decimal and float. Calculate other values in a task.",
        fun (x: DateTimeOffset) -> x + TimeSpan.FromHours 1.
    )

[<Fact>]
let ``conversions that JSON numbers cannot do are refused`` () =
    Translation.refuses (
        "float x",
        "WF1005: A workflow cannot convert float32: JSON numbers have the precision of float. Declare the value as float, or convert it in a task.",
        fun (x: float32) -> float x
    )

    Translation.refuses (
        "int x",
        "WF1005: A workflow cannot convert string to int. Only numbers are converted to numbers. Read other values in a task.",
        fun (x: string) -> int x
    )

    Translation.refuses ("byte x", noCounterpart "byte", (fun (x: int) -> byte x))

[<Fact>]
let ``comparisons that JSON forms cannot do are refused`` () =
    Translation.refuses (
        "x = 1L",
        "WF1012: A workflow cannot compare values of type int64: JSON numbers are exact only up to 2^53. Compare them as 'int' or 'decimal' if they are small enough.",
        fun (x: int64) -> x = 1L
    )

    Translation.refuses (
        "x = TimeSpan.Zero",
        "WF1012: A workflow cannot compare values of type TimeSpan: the same moment or duration can be written in several ways. Compare them in a task.",
        fun (x: TimeSpan) -> x = TimeSpan.Zero
    )

    Translation.refuses (
        "x = Circle",
        "WF1012: A workflow cannot compare values of type Shape: their cases have fields. Use 'match'.",
        fun (x: Shape) -> x = Circle 1.
    )

    Translation.refuses (
        "x <> x",
        "WF1012: A workflow cannot compare values of type Item list: the JSON forms of their items cannot be compared. Compare 'length', or use 'exists' and 'forall'.",
        fun (x: Item list) -> x <> x
    )

    Translation.refuses (
        "x = [ None ]",
        "WF1012: A workflow cannot compare values of type int option list: the JSON forms of their items cannot be compared. Compare 'length', or use 'exists' and 'forall'.",
        fun (x: int option list) -> x = [ None ]
    )

    Translation.refuses (
        "x = {",
        "WF1012: A workflow cannot compare values of type Tolerant: they are compared by .NET code. Compare the fields that matter.",
        fun (x: Tolerant) -> x = { Value = 1. }
    )

[<Fact>]
let ``an order of other values than numbers and strings is refused`` () =
    let noOrder name =
        $"WF1012: A workflow cannot tell which of two values of type {name} is greater. Compare numbers or strings, or compare in a task."

    Translation.refuses ("x > 1L", noOrder "int64", (fun (x: int64) -> x > 1L))
    Translation.refuses ("x > Red", noOrder "Color", (fun (x: Color) -> x > Red))
    Translation.refuses ("x > None", noOrder "int option", (fun (x: int option) -> x > None))
    Translation.refuses ("x < DateTimeOffset", noOrder "DateTimeOffset", (fun x -> x < DateTimeOffset.UtcNow))
    Translation.refuses ("compare x", noCounterpart "compare", (fun (x: int) -> compare x 1))

[<Fact>]
let ``text that depends on formats or on code is refused`` () =
    let noText name =
        $"WF1011: A workflow cannot make text of {name}: it depends on formats or on .NET code. "
        + "Numbers, bool, Guid, enums and unions without fields have a text; make others in a task."

    Translation.refuses ("string x", noText "int option", (fun (x: int option) -> string x))
    Translation.refuses ("x}", noText "DateTimeOffset", (fun (x: DateTimeOffset) -> $"at {x}"))
    Translation.refuses ("x}", noText "Item list", (fun (x: Item list) -> $"{x}"))

    Translation.refuses (
        "x}",
        "WF1007: A workflow cannot make text of int64: JSON numbers are exact only up to 2^53. Convert with 'int' or 'decimal' first if the values are small enough, or make it a string.",
        fun (x: int64) -> $"{x}"
    )

    let noFormat name =
        $"WF1011: A workflow cannot make text with the format '{name}'. "
        + "Write the value without a format, as in $\"{total}\", or make the text in a task."

    let errors =
        Translation.errors (fun (x: float) -> $"%.2f{x} {x:N2} {x, 10} %A{x} %f{x} {x, -5:F1}")

    Assert.Equal<string list>(
        List.map noFormat [ "%.2f"; ":N2"; ",10"; "%A"; "%f"; ",-5:F1" ],
        errors |> List.map (fun error -> $"{error.Code}: {error.Message} {error.Help}")
    )

[<Fact>]
let ``functions without a counterpart are refused`` () =
    Translation.refuses ("x.Split", noCounterpart "String.Split", (fun (x: string) -> x.Split ','))

    Translation.refuses (
        "List.fold",
        noCounterpart "List.fold",
        (fun (x: int list) -> List.fold (fun a b -> a + b) 0 x)
    )

    Translation.refuses ("x @ x", noCounterpart "(@)", (fun (x: int list) -> x @ x))
    Translation.refuses ("1..x", noCounterpart "(..)", (fun x -> [ 1..x ]))
    Translation.refuses ("x &&& 1", noCounterpart "(&&&)", (fun x -> x &&& 1))
    Translation.refuses ("box x", noCounterpart "box", (fun (x: int) -> box x))
    Translation.refuses ("Map.find", noCounterpart "Map.find", (fun (x: Map<string, int>) -> Map.find "a" x))
    Translation.refuses ("x[", noCounterpart "Map.Item", (fun (x: Map<string, int>) -> x["a"]))
    Translation.refuses ("x[", noCounterpart "Dictionary.Item", (fun (x: Dictionary<string, int>) -> x["a"]))

    Translation.refuses (
        "x.AddHours",
        noCounterpart "DateTimeOffset.AddHours",
        (fun (x: DateTimeOffset) -> x.AddHours 1.)
    )

    Translation.refuses (
        "Environment",
        noCounterpart "Environment.GetEnvironmentVariable",
        fun (_: int) -> Environment.GetEnvironmentVariable "STAGE"
    )

    Translation.refuses (
        "x.Year",
        "WF1002: 'Year' of DateTimeOffset has no counterpart in an expression of a workflow. Use the value in a task, or give what is needed as a field of a record.",
        fun (x: DateTimeOffset) -> x.Year
    )

    Translation.refuses (
        "x[0]",
        "WF1002: A workflow cannot take a character out of a string. Do it in a task.",
        fun (x: string) -> x[0]
    )

[<Fact>]
let ``functions whose code is not known are refused`` () =
    Translation.refuses (
        "plain x",
        "WF1002: The code of 'RefusalTests.plain' is not known. Add [<ReflectedDefinition>] to it, make it a task, or call it before 'Workflow.define' if it does not depend on the workflow.",
        fun x -> plain x
    )

    Translation.refuses (
        "plain 1",
        "WF1002: The code of 'RefusalTests.plain' is not known. Add [<ReflectedDefinition>] to it, make it a task, or call it before 'Workflow.define' if it does not depend on the workflow.",
        fun (_: int) -> plain 1
    )

    Translation.refuses (
        "factorial (n",
        "WF1002: 'RefusalTests.factorial' calls itself, which an expression of a workflow cannot. Use the functions of 'List', a loop of the workflow, or a task.",
        fun x -> factorial x
    )

    let local (x: int) = x + 1

    let unknown =
        "WF1002: The value 'local' is a function whose code is not known. Write it in place as 'fun', or make it a function of a module with [<ReflectedDefinition>]."

    Translation.refuses ("x", unknown, (fun x -> local x))
    Translation.refuses ("List.map", unknown, (fun x -> List.map local x))

[<Fact>]
let ``lists that are made or read in other ways are refused`` () =
    let rest =
        "WF1002: A workflow cannot use the rest of a list. Use the functions of 'List' on the whole list, or do it in a task."

    Translation.refuses (
        "rest",
        rest,
        (fun (x: int list) ->
            match x with
            | _ :: rest -> rest
            | [] -> []
        )
    )

    Translation.refuses ("x.Tail", rest, (fun (x: int list) -> x.Tail))

    Translation.refuses (
        "1 :: x",
        "WF1001: An expression of a workflow cannot have '::' in front of a list. Write the list with all its items, as in [ a; b ].",
        fun x -> 1 :: x
    )

    Translation.refuses (
        "x[",
        "WF1002: A workflow cannot take an item of a list by a position that is computed. Use a constant position, 'List.head', 'List.find' or a task.",
        fun (x: int list) -> x[x.Length - 1]
    )

[<Fact>]
let ``constructs that are no expressions of a workflow are refused`` () =
    let refused what help =
        $"WF1001: An expression of a workflow cannot have {what}. {help}"

    Translation.refuses (
        "printfn",
        refused "one thing after the other, as in 'a; b'" "Only the last would give a value; do the others in a task.",
        fun x ->
            printfn "%d" x
            x
    )

    Translation.refuses (
        "y = x",
        refused "the mutable variable 'y'" "Assign it in the workflow itself.",
        fun x ->
            let mutable y = x
            y <- y + 1
            y
    )

    Translation.refuses (
        "try",
        refused "'try'" "Write 'try' around steps of the workflow, or in a task.",
        fun x ->
            try
                1 / x
            with _ ->
                0
    )

    Translation.refuses (
        "let rec",
        refused "'let rec'" "Use the functions of 'List', a loop of the workflow, or a task.",
        fun x ->
            let rec f n = if n = 0 then 0 else f (n - 1)
            f x
    )

    Translation.refuses (
        "if",
        refused "a function that is chosen or made" "Write the function where it is used, or with 'let f x = …'.",
        fun x -> (if x > 1 then (fun y -> y + 1) else (fun y -> y + 2)) x
    )

    Translation.refuses (
        "fun y",
        refused "a function as a value" "Write it where it is used.",
        fun x -> [ fun y -> y + x ]
    )

    Translation.refuses (
        "fun a b",
        refused "a function as a value" "Write it where it is used.",
        fun x -> List.map (fun a b -> a + b) [ x ]
    )

    Translation.refuses (
        "x with",
        refused "a type test" "Use a union for values of several types.",
        fun (x: obj) ->
            match x with
            | :? int as i -> i
            | _ -> 0
    )

    Translation.refuses (
        "<@ 1",
        refused "a nested workflow or quotation" "Bind it with 'let!' first.",
        fun (_: int) -> <@ 1 @>
    )

[<Fact>]
let ``members and objects that JSON does not have are refused`` () =
    Translation.refuses (
        "x.Total",
        "WF1002: 'Total' of Sum is computed by .NET code; its JSON form does not have it. Use its fields, or mark it with [<ReflectedDefinition>].",
        fun (x: Sum) -> x.Total + x.First
    )

    Translation.refuses (
        "x.IsOpen",
        "WF1002: 'IsOpen' of Account is computed by .NET code; its JSON form does not have it. Use its fields, or mark it with [<ReflectedDefinition>].",
        fun (x: Account) -> x.IsOpen
    )

    Translation.refuses (
        "Uri x",
        "WF1002: A workflow cannot make a new Uri: its constructor is .NET code, and does not just take all fields. Use a record, or make the value in a task.",
        fun x -> Uri x
    )

    Translation.refuses (
        "Some x",
        "WF1005: A workflow cannot make an option of int option: 'None' and the null in it would be the same in JSON. Use a union that says which of the cases it is.",
        fun (x: int option) -> Some x
    )

[<Fact>]
let ``captured values without a JSON form are refused`` () =
    use client = new MemoryStream()

    Translation.refuses (
        "{| A",
        "WF1003: The value 'client' of type MemoryStream comes from outside of the workflow and has no JSON form. Capture records, numbers, text and lists only, or use the value in a task.",
        fun (x: int) -> {| A = client; B = x |}
    )

[<Fact>]
let ``failures with computed texts are refused`` () =
    let refused name =
        $"WF1002: '{name}' needs a constant text in an expression of a workflow. Use 'return! fail name cause' in the workflow, or fail in a task."

    Translation.refuses ("failwith", refused "failwith", (fun x -> failwith $"no {x:int}"))
    Translation.refuses ("failwithf", refused "failwithf", (fun (x: int) -> failwithf "no %d" x))
    Translation.refuses ("raise", refused "raise", (fun x -> raise (InvalidOperationException x)))

[<Fact>]
let ``times and random numbers that no clock of a workflow has are refused`` () =
    let refused name help =
        $"WF1002: '{name}' has no counterpart in an expression of a workflow. {help}"

    let utc =
        "Use 'DateTimeOffset.UtcNow': a workflow does not know the time zone of its reader."

    Translation.refuses ("DateTime.Now", refused "DateTime.Now" utc, (fun (_: int) -> DateTime.Now))
    Translation.refuses ("DateTime.Today", refused "DateTime.Today" utc, (fun (_: int) -> DateTime.Today))
    Translation.refuses ("DateTimeOffset.Now", refused "DateTimeOffset.Now" utc, (fun (_: int) -> DateTimeOffset.Now))

    Translation.refuses (
        "Guid.CreateVersion7",
        refused "Guid.CreateVersion7" "Use 'Guid.NewGuid()'.",
        fun (_: int) -> Guid.CreateVersion7()
    )

    Translation.refuses (
        "Random.Shared",
        refused "Random.Next" "Use 'Random.Shared.NextDouble()'.",
        fun x -> Random.Shared.Next x
    )

[<Fact>]
let ``all errors of an expression are found at once`` () =
    let errors =
        Translation.errors (fun (x: Order) -> {|
            A = plain x.Items.Length + 1
            B = x.Items |> List.map (fun item -> item.Sku.ToUpper())
            C = x.Shape = Circle 1. || x.Note.Value.Contains x.Id
        |})

    Assert.Equal<string list>([ "WF1002"; "WF1002"; "WF1012"; "WF1002" ], errors |> List.map (fun error -> error.Code))

[<Fact>]
let ``an error in a function that is put in stands at its place there`` () =
    Assert.Equal(
        16,
        (Translation.errors (fun x -> factorial x) |> List.exactlyOne).Source
        |> nonNull
        |> _.Line
    )
