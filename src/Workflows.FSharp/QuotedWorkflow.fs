namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Workflows
open Workflows.Compiler

/// <summary>The body of a workflow as it was written: a quotation of <c>fun input -> workflow { .. }</c>.</summary>
[<Sealed>]
type QuotedWorkflow(body: Expr) =
    inherit WorkflowSource()

    /// The order of the source; what has no place comes first.
    static let inSourceOrder (diagnostics: Diagnostic seq) =
        diagnostics
        |> Seq.sortBy (fun diagnostic ->
            match diagnostic.Source with
            | null -> "", 0, 0
            | source -> string source.File, source.Line, source.Column
        )
        |> EquatableArray.ToEquatableArray

    /// <summary>The quotation.</summary>
    member _.Body = body

    override _.Compile name =
        let reporter = Reporter()

        match reporter.Inside body (fun () -> WorkflowForms.translate reporter name body) with
        | None -> WorkflowBody(null, EquatableArray.ToEquatableArray [], inSourceOrder reporter.Diagnostics)
        | Some form ->
            let compiled = WorkflowCompiler.Compile form

            let diagnostics =
                inSourceOrder (Seq.append reporter.Diagnostics compiled.Diagnostics)

            let definition = if reporter.HasErrors then null else compiled.Definition
            WorkflowBody(definition, compiled.Tasks, diagnostics)
