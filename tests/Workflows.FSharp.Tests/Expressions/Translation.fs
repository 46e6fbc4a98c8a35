namespace Workflows.FSharp.Tests.Expressions

open System
open System.IO
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Workflows
open Workflows.Compiler
open Workflows.FSharp
open Workflows.Jsonata
open Xunit

/// What a function of one input becomes, and whether it does the same as the function itself.
type Translation =
    static member private Term(f: Expr) =
        let reporter = Reporter()

        match f with
        | Lambda(v, body) ->
            let input, scope = Scope.bind v (Scope.empty reporter)
            let term = ExpressionTranslator.translate scope (Normalization.normalize body)
            input, term, reporter.Diagnostics
        | _ -> invalidArg (nameof f) "No function."

    static member private Print(f: Expr) =
        let input, term, diagnostics = Translation.Term f

        Assert.Empty diagnostics

        JsonataPrinter.Print(
            term,
            fun variable ->
                Assert.Same(input, variable)
                "$input"
        )

    /// The JSONata of a function, in which the input is called $input.
    static member text([<ReflectedDefinition>] f: Expr<'a -> 'b>) : string = Translation.Print f

    /// What is wrong with a function.
    static member errors([<ReflectedDefinition>] f: Expr<'a -> 'b>) : Diagnostic list =
        let _, _, diagnostics = Translation.Term f
        List.ofArray diagnostics

    /// Checks that a function is refused with one error, which stands at a text of the source.
    static member refuses(at: string, text: string, [<ReflectedDefinition>] f: Expr<'a -> 'b>) : unit =
        let _, _, diagnostics = Translation.Term f
        let error = Assert.Single diagnostics
        Assert.Equal(text, $"{error.Code}: {error.Message} {error.Help}")

        match error.Source with
        | null -> failwith "The error has no place."
        | place ->
            let line = (File.ReadAllLines(nonNull place.File))[place.Line - 1]
            Assert.StartsWith(at, line.Substring(place.Column - 1))

    /// Checks that the JSONata of a function gives what the function gives in .NET, or fails where that throws.
    static member agrees(inputs: 'a list, [<ReflectedDefinition(true)>] f: Expr<'a -> 'b>) : unit =
        match f with
        | WithValue(NonNull run, _, code) ->
            let text = Translation.Print code
            let expression = JsonataExpression.Parse(text, JsonataDialect.StepFunctions)

            for input in inputs do
                let bindings =
                    JsonataBindings.Empty.With(ReadOnlySpan [| struct ("input", WorkflowJson.ToJson input) |])

                let evaluate () =
                    expression.Evaluate(Json.Undefined, bindings)

                match
                    (try
                        Ok((run :?> ('a -> 'b)) input)
                     with failure ->
                         Error failure)
                with
                | Ok expected ->
                    let actual =
                        try
                            evaluate ()
                        with failure ->
                            failwith $"{text} fails on {WorkflowJson.ToJson input}: {failure.Message}"

                    let expected = WorkflowJson.ToJson expected

                    Assert.True(
                        (expected = actual),
                        $"{text} on {WorkflowJson.ToJson input}: expected {expected}, was {actual}"
                    )
                | Error _ -> Assert.ThrowsAny<exn>(fun () -> evaluate () |> ignore) |> ignore
        | _ -> invalidArg (nameof f) "No function."
