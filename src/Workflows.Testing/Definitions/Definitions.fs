namespace Workflows.Testing

open FsCheck
open FsCheck.FSharp
open Workflows
open Workflows.Checks
open Workflows.Testing.Generators
open Workflows.Testing.Programs

/// <summary>Arbitrary definitions for properties, with shrinking that keeps them valid.</summary>
[<RequireQualifiedAccess>]
module Definitions =
    /// <summary>
    /// Valid definitions of every form: each state type and field of both query languages, nested Parallel and Map
    /// states, names and texts in many scripts, fields that the language does not know. They are meant to be read, written
    /// and checked; run they would fail, for their data is arbitrary.
    /// </summary>
    /// <remarks>
    /// Every target exists, every state can be reached, and names are unique in the whole definition. Shrinking leaves out
    /// states, fields and items.
    /// </remarks>
    let any: Arbitrary<StateMachine> =
        Arb.fromGenShrink (Machines.machine, FlowShrinking.shrink)

    /// <summary>
    /// The same without fields that the language does not know: definitions that the service takes, as far as their
    /// resources exist.
    /// </summary>
    let deployable: Arbitrary<StateMachine> =
        let isAccepted (machine: StateMachine) =
            DefinitionChecks.Check(machine, CheckOptions(Kinds = CheckKinds.Form))
            |> Seq.forall (fun found -> found.Severity <> DiagnosticSeverity.Error)

        Arb.fromGenShrink (Gen.map KnownFields.only Machines.machine, FlowShrinking.shrink >> Seq.filter isAccepted)

    /// <summary>Definitions that run to an end, each with an input; see <see cref="T:Workflows.Testing.RunnableDefinition"/>.</summary>
    /// <remarks>Shrinking leaves out steps and makes expressions simpler.</remarks>
    let runnable: Arbitrary<RunnableDefinition> =
        let shrink definition =
            ProgramShrinker.shrink definition.Program
            |> Seq.map RunnableDefinition.ofProgram

        Arb.fromGenShrink (Gen.map RunnableDefinition.ofProgram ProgramGenerator.program, shrink)
