namespace Workflows.Testing.Tests.Quotations

open System
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Microsoft.FSharp.Reflection

/// Values as one writes them in F#, in the form that the compiler quotes them in.
module Written =
    let private makeDecimal =
        match <@ 1.5m @> with
        | Call(None, method, _) -> method
        | other -> invalidOp $"A decimal is quoted as {other}."

    let private ofDecimal (value: decimal) =
        let bits = Decimal.GetBits value
        let scale = byte ((bits[3] >>> 16) &&& 0x7f)

        Expr.Call(
            makeDecimal,
            [
                Expr.Value bits[0]
                Expr.Value bits[1]
                Expr.Value bits[2]
                Expr.Value(bits[3] < 0)
                Expr.Value scale
            ]
        )

    /// A value as an expression that makes it.
    let rec ofValue (given: Type) (value: objnull) : Expr =
        match value with
        | :? decimal as number -> ofDecimal number
        | value when FSharpType.IsTuple given ->
            let items = FSharpType.GetTupleElements given
            Expr.NewTuple(ofValues items (FSharpValue.GetTupleFields(nonNull value)))
        | value when FSharpType.IsRecord given ->
            let types = FSharpType.GetRecordFields given |> Array.map _.PropertyType
            Expr.NewRecord(given, ofValues types (FSharpValue.GetRecordFields(nonNull value)))
        | value when FSharpType.IsUnion given ->
            let case, fields = FSharpValue.GetUnionFields(value, given)
            let types = case.GetFields() |> Array.map _.PropertyType
            Expr.NewUnionCase(case, ofValues types fields)
        | value -> Expr.Value(value, given)

    and private ofValues types values =
        Array.map2 ofValue types values |> List.ofArray
