namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Microsoft.FSharp.Reflection
open Workflows.Compiler
open Workflows.FSharp.FlowOperations

/// Turns the quotation of a workflow's body into the compiler's own form.
module internal WorkflowForms =
    let private unknownBody (reporter: Reporter) (expr: Expr) (workflow: string) (what: string) =
        reporter.Error(
            CompilerCodes.UnknownBody,
            expr,
            $"The body of workflow \"{workflow}\" is {what}, whose code the compiler does not know.",
            $"Write it in place, as in 'Workflow.define (\"{workflow}\", fun input -> workflow {{ .. }})', or add [<ReflectedDefinition>] to a function that is used for it."
        )

        None

    let private form reporter name input flow =
        let variable, scope, flow =
            Variables.receive "input" input flow (Scope.empty reporter)

        Some(WorkflowForm(name, variable, StepTranslator.translate scope flow))

    /// The body as a function of the input, also where it is made from another one, as by giving that some of its arguments.
    let private inNormalForm (body: Expr) =
        match Normalization.normalize body with
        | Lambda _ as written -> written
        | other ->
            let input = Var("input", fst (FSharpType.GetFunctionElements other.Type))
            Normalization.normalize (Expr.Lambda(input, Expr.Application(other, Expr.Var input)))

    /// The form of a workflow; none if the code of its body is not known.
    let translate (reporter: Reporter) (name: string) (body: Expr) : WorkflowForm option =
        match inNormalForm body with
        | Lambda(input, ((Operation _ | Call(Some _, _, _)) as flow)) -> form reporter name input flow
        | Lambda(_, Call(None, method, _)) ->
            // F# writes a function that is given by its name as one that calls it.
            unknownBody reporter body name $"the function '{MemberNames.nameOf method}'"
        | Lambda(_, Application _) -> unknownBody reporter body name "a function value"
        | Lambda(input, flow) -> form reporter name input flow
        | _ -> unknownBody reporter body name "a function value"
