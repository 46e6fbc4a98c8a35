namespace Workflows.Testing.Programs

open Workflows
open Workflows.Testing.Generators

/// The type of a value as far as it is known before the run.
type internal DataType =
    | Number
    | Text
    | Flag
    | Numbers
    /// An object with these fields at least.
    | Fields of (string * DataType) list
    /// Any JSON value, null among them; but a value.
    | Unknown

/// What computes a value from others, and how it is written in JSONata. Every one gives a value for every argument.
[<ReferenceEquality>]
type internal Operator = {
    Takes: DataType list
    Gives: DataType
    Write: string list -> string
}

/// A computation that always gives a value of its type.
type internal Expression =
    | Constant of DataType * Json
    /// One of the values in sight that have the type: the n-th, counted round and round. Without any, a constant.
    | Read of DataType * nth: int
    | Apply of Operator * Expression list

/// The operators, and what all expressions have in common.
module internal Expression =
    let private operator takes gives write = {
        Takes = takes
        Gives = gives
        Write = write
    }

    let private unary takes gives (format: string) =
        operator [ takes ] gives (fun arguments -> format.Replace("$1", arguments[0]))

    let private binary (first, second) gives (format: string) =
        operator
            [ first; second ]
            gives
            (fun arguments -> format.Replace("$1", arguments[0]).Replace("$2", arguments[1]))

    /// The operators. Results stay small however often a loop applies one to its own result.
    let operators = [
        binary (Number, Number) Number "(($1 + $2) % 10007)"
        binary (Number, Number) Number "(($1 - $2) % 10007)"
        binary (Number, Number) Number "(($1 * $2) % 997)"
        unary Numbers Number "$count($1)"
        unary Numbers Number "($sum($1) % 10007)"
        unary Text Number "$length($1)"
        unary Unknown Number "$length($string($1))"
        operator [ Flag; Number; Number ] Number (fun a -> $"({a[0]} ? {a[1]} : {a[2]})")

        binary (Text, Text) Text "$substring($1 & $2, 0, 20)"
        unary Text Text "$uppercase($1)"
        unary Number Text "$string($1)"
        unary Unknown Text "$type($1)"

        binary (Number, Number) Flag "($1 < $2)"
        binary (Text, Text) Flag "($1 = $2)"
        binary (Flag, Flag) Flag "($1 and $2)"
        binary (Flag, Flag) Flag "($1 or $2)"
        unary Flag Flag "$not($1)"
        binary (Number, Numbers) Flag "($1 in $2)"
        unary Unknown Flag "$exists($1)"

        binary (Numbers, Number) Numbers "[$map($1, function($v) { $v + $2 })]"
        binary (Numbers, Number) Numbers "[$filter($1, function($v) { $v < $2 })]"
        binary (Numbers, Number) Numbers "[$append($1[[0..2]], $2)]"
        unary Numbers Numbers "$sort($1)"
        unary Numbers Numbers "$reverse($1)"
    ]

    /// The simplest value of a type.
    let simplest dataType =
        match dataType with
        | Number -> JsonOf.integer 0L
        | Text -> JsonOf.text ""
        | Flag -> Json.False
        | Numbers -> Json.EmptyArray
        | Fields _
        | Unknown -> Json.EmptyObject

    let typeOf expression =
        match expression with
        | Constant(dataType, _) -> dataType
        | Read(dataType, _) -> dataType
        | Apply(operator, _) -> operator.Gives

    /// The JSONata text; `sight` says what can be read, as texts with their types.
    let rec write (sight: (string * DataType) list) expression =
        match expression with
        | Constant(_, value) -> value.ToString()
        | Read(dataType, nth) ->
            match
                [
                    for text, given in sight do
                        if given = dataType || dataType = Unknown then
                            text
                ]
            with
            | [] -> (simplest dataType).ToString()
            | texts -> texts[nth % texts.Length]
        | Apply(operator, arguments) -> arguments |> List.map (write sight) |> operator.Write

    /// Simpler expressions of the same type.
    let rec shrink expression =
        seq {
            let dataType = typeOf expression

            match expression with
            | Constant(_, value) ->
                if value <> simplest dataType then
                    Constant(dataType, simplest dataType)
            | Read _ -> Constant(dataType, simplest dataType)
            | Apply(operator, arguments) ->
                Constant(dataType, simplest dataType)
                yield! arguments |> List.filter (fun argument -> typeOf argument = dataType)

                for i, argument in List.indexed arguments do
                    for simpler in shrink argument do
                        Apply(operator, List.updateAt i simpler arguments)
        }
