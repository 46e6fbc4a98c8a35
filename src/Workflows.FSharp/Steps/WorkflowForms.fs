namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Workflows.Compiler
open Workflows.FSharp.FlowOperations

/// Turns the quotation of a workflow's body into the compiler's own form.
module internal WorkflowForms =
    let private unknownBody (reporter: Reporter) (expr: Expr) (workflow: string) (what: string) =
        reporter.Error(
            CompilerCodes.UnknownBody,
            expr,
            $"The body of workflow \"{workflow}\" is {what}, whose code the compiler does not know.",
            $"Write it in place: Workflow.define (\"{workflow}\", fun input -> workflow {{ .. }})."
        )

        None

    let private form reporter name input flow =
        let variable, scope = Parameters.bind input (Scope.empty reporter)
        Some(WorkflowForm(name, variable, StepTranslator.translate scope flow))

    /// The form of a workflow; none if the body is not written in place as a function.
    let translate (reporter: Reporter) (name: string) (body: Expr) : WorkflowForm option =
        match Normalization.normalize body with
        | Lambda(input, ((Operation _ | Call(Some _, _, _)) as flow)) -> form reporter name input flow
        | Lambda(_, Call(None, method, _)) ->
            // F# writes a function that is given by its name as one that calls it.
            unknownBody reporter body name $"the function {MemberNames.nameOf method}"
        | Lambda(input, flow) -> form reporter name input flow
        | _ -> unknownBody reporter body name "a value"
