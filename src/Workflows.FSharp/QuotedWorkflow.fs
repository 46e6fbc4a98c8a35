namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
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

        let nothing = EquatableArray.ToEquatableArray []

        match reporter.Inside body (fun () -> WorkflowForms.translate reporter name body) with
        | None -> WorkflowBody(null, nothing, inSourceOrder reporter.Diagnostics)
        | Some form when reporter.HasErrors ->
            // Parts of the form are missing; what else is wrong with the rest is found all the same.
            WorkflowBody(null, nothing, inSourceOrder (Seq.append reporter.Diagnostics (WorkflowCompiler.Check form)))
        | Some form ->
            let compiled = WorkflowCompiler.Compile form

            WorkflowBody(
                compiled.Definition,
                compiled.Tasks,
                inSourceOrder compiled.Diagnostics,
                Places = compiled.Places
            )
