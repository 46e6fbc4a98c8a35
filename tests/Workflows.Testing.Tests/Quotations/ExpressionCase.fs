namespace Workflows.Testing.Tests.Quotations

open System
open FsCheck
open FsCheck.FSharp
open Microsoft.FSharp.Quotations
open Workflows
open Workflows.Testing.Quotations
open Workflows.Testing.Tests

/// An expression with values for the variables that it reads.
[<ReferenceEquality; StructuredFormatDisplay("{Display}")>]
type ExpressionCase = {
    Order: Var
    Item: Var
    Expression: Sketch
    OrderValue: Order
    ItemValue: Item
    /// Which of the order's fields that are null are left out of its JSON form, counted round and round; 0 for none.
    Absent: int
} with

    member this.Body = Sketch.build this.Expression

    /// The JSON form of the order. Fields without a value are null or absent.
    member this.OrderJson =
        let rec leaveOut index (value: Json) =
            match value.Kind with
            | JsonKind.Object ->
                DefinitionJson.object [
                    for i, (name, inner) in List.indexed (DefinitionJson.members value) do
                        if not inner.IsNull || (index >>> (i % 8)) % 2 = 0 then
                            name, leaveOut index inner
                ]
            | JsonKind.Array -> DefinitionJson.items value |> List.map (leaveOut index) |> Json.Array
            | _ -> value

        leaveOut this.Absent (WorkflowJson.ToJson this.OrderValue)

    member this.ItemJson = WorkflowJson.ToJson this.ItemValue

    member this.Display =
        $"{QuotationText.ofExpr this.Body}\nof type {this.Body.Type}\n{this.Order.Name} = {this.OrderJson}\n{this.Item.Name} = {this.ItemJson}"

    override this.ToString() = this.Display

    /// What .NET gives for an expression over the case's variables.
    member this.Evaluate(expr: Expr) : Result<Json, exn> =
        try
            let environment: Environment = [
                this.Order, ref (box this.OrderValue)
                this.Item, ref (box this.ItemValue)
            ]

            Ok(WorkflowJson.ToJson(ExpressionEvaluator.evaluate environment expr, expr.Type))
        with
        | :? Interruption as interruption -> raise (InvalidOperationException(interruption.Message, interruption))
        | error -> Error error

module ExpressionCase =
    let private generator =
        gen {
            let! order = ExpressionGenerator.variable typeof<Order>
            let! item = ExpressionGenerator.variable typeof<Item>
            let! given = Gen.elements ExpressionTemplates.types
            let! size = Gen.sized (fun size -> Gen.choose (1, 2 + size / 4))
            let! expression = ExpressionGenerator.expression [ order; item ] size given
            let! orderValue = Values.any<Order>.Generator
            let! itemValue = Values.any<Item>.Generator
            let! absent = Gen.oneof [ Gen.constant 0; Gen.choose (1, 255) ]

            return {
                Order = order
                Item = item
                Expression = expression
                OrderValue = orderValue
                ItemValue = itemValue
                Absent = absent
            }
        }

    let private shrink case =
        seq {
            for expression in Sketch.shrink ExpressionGenerator.simplest case.Expression do
                { case with Expression = expression }

            if case.Absent > 0 then
                { case with Absent = 0 }

            for value in Values.any<Order>.Shrinker case.OrderValue do
                { case with OrderValue = value }

            for value in Values.any<Item>.Shrinker case.ItemValue do
                { case with ItemValue = value }
        }

    /// Arbitrary expressions.
    let any = Arb.fromGenShrink (generator, shrink)
