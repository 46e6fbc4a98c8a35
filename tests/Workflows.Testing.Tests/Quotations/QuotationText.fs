/// Quotations as short text for people, close to F#.
module Workflows.Testing.Tests.Quotations.QuotationText

open System
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.DerivedPatterns
open Microsoft.FSharp.Quotations.Patterns
open Workflows.FSharp

let private infix =
    Map [
        "op_Addition", "+"
        "op_Subtraction", "-"
        "op_Multiply", "*"
        "op_Division", "/"
        "op_Modulus", "%"
        "op_Equality", "="
        "op_Inequality", "<>"
        "op_LessThan", "<"
        "op_LessThanOrEqual", "<="
        "op_GreaterThan", ">"
        "op_GreaterThanOrEqual", ">="
        "op_PipeRight", "|>"
        "op_ComposeRight", ">>"
    ]

let private ofValue (value: objnull) =
    match value with
    | null -> "()"
    | :? string as text -> $"%A{text}"
    | :? decimal as number -> $"{number}m"
    | value -> $"%A{value}".Replace("\n", " ")

let rec private items (expr: Expr) =
    match expr with
    | NewUnionCase(case, [ head; tail ]) when case.Name = "Cons" -> items tail |> Option.map (fun rest -> head :: rest)
    | NewUnionCase(case, []) when case.Name = "Empty" -> Some []
    | _ -> None

/// The parts of interpolated text: the format, and the values in its holes.
let private (|Format|_|) (expr: Expr) =
    match expr with
    | Call(None, method, [ NewObject(_, Value((:? string as format), _) :: NewArray(_, holes) :: _) ]) when
        method.Name = "PrintFormatToString"
        ->
        Some(format, holes)
    | _ -> None

let rec ofExpr (expr: Expr) : string =
    match expr with
    | Value(value, _) -> ofValue value
    | Var v -> v.Name
    | Call(None, method, _) when method.Name = "MakeDecimal" ->
        match expr with
        | Call(_, _, parts) ->
            let bits =
                parts
                |> List.choose (
                    function
                    | Value(value, _) -> Some value
                    | _ -> None
                )

            ofValue (method.Invoke(null, Array.ofList bits))
        | _ -> ""
    | Format(format, holes) ->
        let hole (text: string) value =
            let at = text.IndexOf("%P()", StringComparison.Ordinal)

            if at < 0 then
                text
            else
                text.Remove(at, 4).Insert(at, $"{{{ofExpr value}}}")

        $"$\"{List.fold hole format holes}\""
    | Call(None, method, [ value ]) when method.Name = "Box" -> ofExpr value
    | AndAlso(left, right) -> $"({ofExpr left} && {ofExpr right})"
    | OrElse(left, right) -> $"({ofExpr left} || {ofExpr right})"
    | IfThenElse(c, yes, no) -> $"(if {ofExpr c} then {ofExpr yes} else {ofExpr no})"
    | Let(v, value, body) ->
        let mutability = if v.IsMutable then "mutable " else ""
        $"(let {mutability}{v.Name} = {ofExpr value} in {ofExpr body})"
    | Lambda(v, body) -> $"(fun {v.Name} -> {ofExpr body})"
    | Application(Lambda(_, Call(Some _, method, [ QuoteTyped body ])), _) when method.Name = "Run" ->
        $"workflow {{ {ofExpr body} }}"
    | Call(Some builder, method, parts) when builder.Type = typeof<WorkflowBuilder> -> ofStep method.Name parts
    | Application(f, value) -> $"({ofExpr f} {ofExpr value})"
    | VarSet(v, value) -> $"{v.Name} <- {ofExpr value}"
    | Sequential(first, second) -> $"{ofExpr first}; {ofExpr second}"
    | Call(None, method, [ left; right ]) when infix.ContainsKey method.Name ->
        $"({ofExpr left} {infix[method.Name]} {ofExpr right})"
    | Call(target, method, arguments) ->
        let owner =
            match target with
            | Some target -> ofExpr target + "."
            | None ->
                match method.DeclaringType with
                | null -> ""
                | home when home.Name.EndsWith "Module" -> home.Name.Replace("Module", "") + "."
                | _ -> ""

        let text = arguments |> List.map ofExpr |> String.concat ", "
        $"{owner}{method.Name}({text})"
    | PropertyGet(Some target, property, _) -> $"{ofExpr target}.{property.Name}"
    | PropertyGet(None, property, _) -> property.Name
    | TupleGet(tuple, index) -> $"{ofExpr tuple}.[{index}]"
    | NewTuple parts ->
        let text = parts |> List.map ofExpr |> String.concat ", "
        $"({text})"
    | NewRecord(given, values) ->
        let fields = Reflection.FSharpType.GetRecordFields given

        let text =
            List.map2
                (fun (field: Reflection.PropertyInfo) value -> $"{field.Name} = {ofExpr value}")
                (List.ofArray fields)
                values

        $"""{{ {String.concat "; " text} }}"""
    | NewUnionCase(case, values) ->
        match items expr, values with
        | Some items, _ -> $"""[{items |> List.map ofExpr |> String.concat "; "}]"""
        | None, [] -> case.Name
        | None, _ -> $"""{case.Name}({values |> List.map ofExpr |> String.concat ", "})"""
    | UnionCaseTest(value, case) -> $"{ofExpr value}.Is{case.Name}"
    | TypeTest(value, given) -> $"({ofExpr value} :? {given.Name})"
    | Coerce(value, _) -> ofExpr value
    | NewObject(constructor, arguments) ->
        let text = arguments |> List.map ofExpr |> String.concat ", "
        $"""{(nonNull constructor.DeclaringType).Name}({text})"""
    | NewArray(_, parts) -> $"""[|{parts |> List.map ofExpr |> String.concat "; "}|]"""
    | other -> $"{other}"

/// A part of a workflow.
and private ofStep name parts =
    match name, parts with
    | "Delay", [ Lambda(_, body) ] -> ofExpr body
    | "Bind", [ work; Lambda(v, rest) ] -> $"let! {v.Name} = {ofExpr work}; {ofExpr rest}"
    | "Combine", [ first; rest ] -> $"({ofExpr first}); {ofExpr rest}"
    | "While", [ Lambda(_, condition); body ] -> $"while {ofExpr condition} do ({ofExpr body})"
    | "TryWith", [ body; Lambda(v, handler) ] -> $"try ({ofExpr body}) with {v.Name} -> ({ofExpr handler})"
    | "MergeSources", [ first; second ] -> $"({ofExpr first} and! {ofExpr second})"
    | "Return", [ value ] -> $"return {ofExpr value}"
    | "ReturnFrom", [ work ] -> $"return! {ofExpr work}"
    | "Zero", _ -> "()"
    | _ -> $"""{name}({parts |> List.map ofExpr |> String.concat ", "})"""
