namespace Workflows.Testing.Tests.Quotations

open System
open System.Globalization
open FsCheck
open FsCheck.FSharp
open Microsoft.FSharp.Quotations
open Workflows
open Workflows.Engine.Tasks
open Workflows.FSharp
open Workflows.Testing
open Workflows.Testing.Tests

/// What the tasks of `WorkflowTemplates` answer: it follows from a seed and what they are asked.
module SeededScript =
    /// A number that depends on the text only, in this process and in every other.
    let private digest (text: string) =
        let step (hash: uint32) (c: char) = (hash ^^^ uint32 c) * 16_777_619u
        Seq.fold step 2_166_136_261u text

    /// The value as text, with as many digits of numbers as JSONata and .NET have in common.
    let rec private canonical (value: Json) : string =
        match value.Kind with
        | JsonKind.Number -> value.GetDouble().ToString("G9", CultureInfo.InvariantCulture)
        | JsonKind.Array -> DefinitionJson.items value |> List.map canonical |> String.concat ","
        | JsonKind.Object ->
            DefinitionJson.members value
            |> List.map (fun (name, inner) -> $"{name}:{canonical inner}")
            |> String.concat ","
        | _ -> value.ToString()

    type private Results =
        static member Make<'a>(number: uint32) : Json =
            Values.any<'a>.Generator
            |> Gen.sampleWithSeed (Rnd(uint64 number, 2UL * uint64 number + 1UL)) 3 1
            |> Array.head
            |> WorkflowJson.ToJson

    let private resultOf (task: TaskDefinition) (number: uint32) : Json =
        let make =
            typeof<Results>.GetMethod("Make", Reflection.BindingFlags.NonPublic ||| Reflection.BindingFlags.Static)
            |> nonNull

        make.MakeGenericMethod(task.OutputType).Invoke(null, [| number |]) |> unbox

    /// The script of a seed. One of six attempts fails; most take some time.
    let ofSeed (seed: int) : TaskScript =
        let script (attempt: TaskAttempt) =
            let task =
                WorkflowTemplates.tasks |> List.find (fun task -> task.Name = attempt.Task)

            let number =
                digest $"{seed}|{attempt.Task}|{canonical attempt.Argument}|{attempt.Number}"

            let errors = WorkflowTemplates.errors

            {
                Takes =
                    TimeSpan.FromMilliseconds(
                        if number % 5u = 0u then
                            0.
                        else
                            float (number / 5u % 25_000u)
                    )
                Outcome =
                    if number / 7u % 6u = 0u then
                        TaskOutcome.Failure(errors[int (number / 42u) % errors.Length], $"cause {number % 100u}")
                    else
                        TaskOutcome.Success(resultOf task number)
            }

        script

/// A workflow with an input and the answers of its tasks.
[<ReferenceEquality; StructuredFormatDisplay("{Display}")>]
type WorkflowCase = {
    Input: Var
    Body: Sketch
    Value: Order
    Seed: int
} with

    /// The type of the output.
    member this.Result = Sketch.typeOf(this.Body).GetGenericArguments()[0]

    /// `fun input -> workflow { .. }`
    member this.Quotation =
        Expr.Lambda(this.Input, Template.toWorkflow (Sketch.build this.Body))

    member this.Script = SeededScript.ofSeed this.Seed

    member this.Display =
        $"{QuotationText.ofExpr this.Quotation}\nof type {this.Result}\n{this.Input.Name} = {WorkflowJson.ToJson this.Value}\nseed {this.Seed}"

    override this.ToString() = this.Display

module WorkflowCase =
    let private generator =
        gen {
            let! input = ExpressionGenerator.variable typeof<Order>
            let! result = Gen.elements WorkflowTemplates.results
            let! body = WorkflowGenerator.body input result
            let! value = Values.any<Order>.Generator
            let! seed = Gen.choose (0, 1_000_000)

            return {
                Input = input
                Body = body
                Value = value
                Seed = seed
            }
        }

    let private shrink case =
        seq {
            for body in Sketch.shrink WorkflowGenerator.simplest case.Body do
                { case with Body = body }

            for value in Values.any<Order>.Shrinker case.Value do
                { case with Value = value }
        }

    /// Arbitrary workflows.
    let any = Arb.fromGenShrink (generator, shrink)
