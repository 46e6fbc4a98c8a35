namespace Workflows.FSharp

open System
open System.Linq.Expressions
open System.Reflection
open Microsoft.FSharp.Quotations

/// Operators and conversions whose functions cannot be called by reflection: the F# compiler writes their instructions in place.
/// They are interpreted by LINQ.
module internal PrimitiveOperations =
    let private binary (make: Expression * Expression -> BinaryExpression) : Expression list -> Expression =
        fun operands -> make (operands[0], operands[1])

    let private conversion (target: Type) : Expression list -> Expression =
        fun operands -> Expression.Convert(operands[0], target)

    let private operations =
        MemberTable<Expression list -> Expression> [
            <@@ (-) @@>, binary Expression.Subtract
            <@@ (/) @@>, binary Expression.Divide
            <@@ (%) @@>, binary Expression.Modulo
            <@@ (~-) @@>, (fun operands -> Expression.Negate operands[0])
            <@@ fun (x: int) -> byte x @@>, conversion typeof<byte>
            <@@ fun (x: int) -> sbyte x @@>, conversion typeof<sbyte>
            <@@ fun (x: int) -> int16 x @@>, conversion typeof<int16>
            <@@ fun (x: int) -> uint16 x @@>, conversion typeof<uint16>
            <@@ fun (x: int) -> uint32 x @@>, conversion typeof<uint32>
            <@@ fun (x: int) -> int64 x @@>, conversion typeof<int64>
            <@@ fun (x: int) -> uint64 x @@>, conversion typeof<uint64>
            <@@ fun (x: int) -> float32 x @@>, conversion typeof<float32>
            <@@ fun (x: int) -> float x @@>, conversion typeof<float>
            <@@ fun (x: int) -> decimal x @@>, conversion typeof<decimal>
        ]

    /// The value of a call of a function, if it is one of these.
    let tryInvoke (method: MethodInfo) (arguments: objnull array) : objnull voption =
        match operations.TryFind method with
        | ValueSome make when arguments |> Array.forall (fun value -> not (value :? string)) ->
            let operands =
                arguments
                |> Seq.map (fun value -> Expression.Constant value :> Expression)
                |> List.ofSeq

            let result = Expression.Convert(make operands, typeof<obj>)

            let evaluate =
                Expression.Lambda<Func<objnull>>(result).Compile(preferInterpretation = true)

            ValueSome(evaluate.Invoke())
        | _ -> ValueNone
