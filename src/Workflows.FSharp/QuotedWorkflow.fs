namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Workflows

/// <summary>The body of a workflow as it was written: a quotation of <c>fun input -> workflow { .. }</c>.</summary>
[<Sealed>]
type QuotedWorkflow(body: Expr) =
    inherit WorkflowSource()

    /// <summary>The quotation.</summary>
    member _.Body = body

    override _.Compile name =
        WorkflowBody(
            null,
            EquatableArray.ToEquatableArray [],
            EquatableArray.ToEquatableArray [ Diagnostic("WF1000", DiagnosticSeverity.Error, name) ]
        )
