/// How JSONata's numbers may differ from those of .NET. Where that shows in a result, the law cannot ask for equality.
module Workflows.Testing.Tests.Quotations.NumberModel

open System
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.DerivedPatterns
open Microsoft.FSharp.Quotations.Patterns
open Microsoft.FSharp.Quotations.ExprShape

/// What the double nearest to a decimal is off by, at most, and what an operation on such doubles adds.
let private operandNoise = 1.2e-16m
let private resultNoise = 5e-16m

let private scaled (direction: int) noise (value: decimal) =
    Math.Round(value + decimal direction * value * noise, 12)
    / 1.000000000000000000000000000000m

/// Arithmetic whose results are off by a little, and which fails where the numbers of .NET go beyond those of JSONata.
type private Arithmetic =
    static member Operand(direction: int, value: decimal) = scaled direction operandNoise value
    static member Result(direction: int, value: decimal) = scaled direction resultNoise value

    static member Float(direction: int, value: float) =
        if not (Double.IsFinite value) then
            raise (OverflowException())

        // JSON has no negative zero.
        (value + 0.) * (1. + float direction * 1e-15)

    static member Add(left: int, right: int) = Checked.(+) left right
    static member Subtract(left: int, right: int) = Checked.(-) left right
    static member Multiply(left: int, right: int) = Checked.(*) left right

let private method name =
    typeof<Arithmetic>.GetMethod(name, Reflection.BindingFlags.NonPublic ||| Reflection.BindingFlags.Static)
    |> nonNull

let private calculations =
    set [
        "op_Addition"
        "op_Subtraction"
        "op_Multiply"
        "op_Division"
        "op_Modulus"
        "Sum"
        "SumBy"
    ]

let private onIntegers =
    Map [
        "op_Addition", method "Add"
        "op_Subtraction", method "Subtract"
        "op_Multiply", method "Multiply"
    ]

/// The expression with numbers that are off in one direction.
let rec private skew direction expr =
    match expr with
    // The arithmetic of a function of the workflow's author is in its code.
    | Call(None, MethodWithReflectedDefinition code, arguments) ->
        skew direction (Expr.Applications(code, List.map List.singleton arguments))
    | Call(None, calculation, [ left; right ]) when expr.Type = typeof<int> && onIntegers.ContainsKey calculation.Name ->
        Expr.Call(onIntegers[calculation.Name], [ skew direction left; skew direction right ])
    | Call(_, calculation, _) when calculations.Contains calculation.Name && expr.Type = typeof<decimal> ->
        let noisy =
            match expr with
            | ShapeCombination(shape, parts) -> RebuildShapeCombination(shape, List.map (operand direction) parts)
            | other -> other

        Expr.Call(method "Result", [ Expr.Value direction; noisy ])
    | Call _ when expr.Type = typeof<float> ->
        Expr.Call(method "Float", [ Expr.Value direction; skewParts direction expr ])
    | _ -> skewParts direction expr

and private operand direction expr =
    let value = skew direction expr

    if expr.Type = typeof<decimal> then
        Expr.Call(method "Operand", [ Expr.Value direction; value ])
    else
        value

and private skewParts direction expr =
    match expr with
    | ShapeVar _ -> expr
    | ShapeLambda(variable, body) -> Expr.Lambda(variable, skew direction body)
    | ShapeCombination(shape, parts) -> RebuildShapeCombination(shape, List.map (skew direction) parts)

/// The expression as it would be if every number were off by a little: up, down.
let variations expr = [ skew 1 expr; skew 0 expr; skew -1 expr ]
