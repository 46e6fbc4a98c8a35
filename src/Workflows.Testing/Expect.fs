namespace Workflows.Testing

open System
open Workflows
open Workflows.Checks

/// <summary>Something is not as a test expects; the message says all that is wrong.</summary>
type ExpectationFailedException(message: string) =
    inherit Exception(message)

/// <summary>Assertions for tests, in any test framework.</summary>
/// <example>
/// <code>
/// [&lt;Fact&gt;]
/// let ``the workflow can be deployed`` () = Expect.valid Orders.fulfil
/// </code>
/// </example>
[<AbstractClass; Sealed>]
type Expect =
    static member private NothingAmong(what: string, found: Diagnostic seq, severity: DiagnosticSeverity) =
        let wrong = found |> Seq.filter (fun d -> d.Severity >= severity) |> Seq.toList

        if not wrong.IsEmpty then
            let lines = wrong |> List.map (fun d -> $"\n  {d}") |> String.concat ""
            raise (ExpectationFailedException $"{what} is not valid:{lines}")

    /// <summary>Fails if the checks of a workflow find an error.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <exception cref="T:Workflows.Testing.ExpectationFailedException">There are errors; the message has them all.</exception>
    static member valid(workflow: Workflow) =
        Expect.NothingAmong(
            $"The workflow \"{workflow.Name}\"",
            DefinitionChecks.Check workflow,
            DiagnosticSeverity.Error
        )

    /// <summary>Fails if the checks of a definition find an error.</summary>
    /// <param name="definition">The definition.</param>
    /// <exception cref="T:Workflows.Testing.ExpectationFailedException">There are errors; the message has them all.</exception>
    static member valid(definition: StateMachine) =
        Expect.NothingAmong("The definition", DefinitionChecks.Check definition, DiagnosticSeverity.Error)

    /// <summary>Fails if the checks of a workflow find an error or a warning.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <exception cref="T:Workflows.Testing.ExpectationFailedException">There are some; the message has them all.</exception>
    static member flawless(workflow: Workflow) =
        Expect.NothingAmong(
            $"The workflow \"{workflow.Name}\"",
            DefinitionChecks.Check workflow,
            DiagnosticSeverity.Warning
        )
