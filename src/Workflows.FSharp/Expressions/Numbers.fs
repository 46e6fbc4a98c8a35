namespace Workflows.FSharp

open System
open Workflows.Compiler

/// Arithmetic, and conversions between numbers.
module internal Numbers =
    let private calculated = [ typeof<int>; typeof<decimal>; typeof<float> ]

    let private long = [ typeof<int64>; typeof<uint64>; typeof<nativeint>; typeof<unativeint> ]

    let private short = [ typeof<byte>; typeof<sbyte>; typeof<int16>; typeof<uint16>; typeof<uint32> ]

    let isLong (candidate: Type) = List.contains candidate long

    /// Whether JSON numbers hold the values of the type so that comparing them gives what .NET gives.
    let isExact (candidate: Type) =
        List.contains candidate calculated
        || List.contains candidate short
        || candidate = typeof<float32>

    /// Reports why there is no arithmetic on a type.
    let private refuse site (operand: Type) =
        if isLong operand then
            Site.refuse
                site
                CompilerCodes.Int64Arithmetic
                $"A workflow cannot calculate with {TypeNames.nameOf operand}: JSON numbers are exact only up to 2^53."
                "Convert with 'int', 'decimal' or 'float' first if the values are small enough, or calculate in a task."
        elif List.contains operand short then
            Site.refuse
                site
                CompilerCodes.UnsupportedType
                $"A workflow cannot calculate with {TypeNames.nameOf operand}: JSON numbers do not wrap around at its limits."
                "Convert with 'int', 'decimal' or 'float' first."
        elif operand = typeof<float32> then
            Site.refuse
                site
                CompilerCodes.UnsupportedType
                "A workflow cannot calculate with float32: JSON numbers have the precision of float."
                "Declare the value as float, or calculate in a task."
        else
            Site.refuse
                site
                CompilerCodes.UnsupportedType
                $"A workflow cannot calculate with {TypeNames.nameOf operand}: its JSON form is no number."
                "Numbers are int, decimal and float. Calculate other values in a task."

    /// The rule of an operator on numbers.
    let arithmetic operation : Rule =
        fun site terms ->
            if List.contains site.Expr.Type calculated then
                Terms.operation operation terms site.Expr.Type
            else
                refuse site site.Expr.Type

    /// The rule of a sum of the items of a list, each taken through a function.
    let sum: Rule =
        fun site terms ->
            if List.contains site.Expr.Type calculated then
                Terms.operation Operation.ListSumBy terms site.Expr.Type
            else
                refuse site site.Expr.Type

    /// The rule of a conversion to a number.
    let convert: Rule =
        fun site terms ->
            let target = site.Expr.Type
            let source = site.Arguments.Head.Type

            if source = target then
                terms.Head
            elif source = typeof<float32> then
                Site.refuse
                    site
                    CompilerCodes.UnsupportedType
                    "A workflow cannot convert float32: JSON numbers have the precision of float."
                    "Declare the value as float, or convert it in a task."
            elif isExact source || List.contains source long then
                Terms.operation Operation.Convert terms target
            else
                Site.refuse
                    site
                    CompilerCodes.UnsupportedType
                    $"A workflow cannot convert {TypeNames.nameOf source} to {TypeNames.nameOf target}."
                    "Only numbers are converted to numbers. Read other values in a task."

    let private zero (numberType: Type) =
        Terms.constant (Workflows.Json.op_Implicit 0) numberType

    /// The rule of <c>abs</c>.
    let absolute: Rule =
        fun site terms ->
            if List.contains site.Expr.Type calculated then
                Terms.share
                    "number"
                    terms.Head
                    (fun number ->
                        Terms.conditional
                            (Terms.operation Operation.Less [ number; zero number.Type ] typeof<bool>)
                            (Terms.operation Operation.Negate [ number ] number.Type)
                            number
                    )
            else
                refuse site site.Expr.Type

    /// The rule of <c>max</c> and <c>min</c>: the first of two numbers if the comparison holds, else the second.
    let extreme comparison : Rule =
        fun site terms ->
            if isExact site.Expr.Type then
                Terms.share
                    "left"
                    terms[0]
                    (fun left ->
                        Terms.share
                            "right"
                            terms[1]
                            (fun right ->
                                Terms.conditional (Terms.operation comparison [ left; right ] typeof<bool>) left right
                            )
                    )
            else
                refuse site site.Expr.Type
