/// A definition that is well gives no finding; with one fault planted, that fault is told at its place.
module Workflows.Testing.Tests.PlantedFaultTests

open FsCheck
open FsCheck.FSharp
open Workflows
open Workflows.Checks
open Workflows.Testing
open Xunit

let private check kind (definition: Json) =
    DefinitionChecks.Check(definition.ToString(), options = CheckOptions(Kinds = CheckKinds.Form, Type = kind))

let private errors (found: Diagnostic seq) =
    found
    |> Seq.filter (fun d -> d.Severity = DiagnosticSeverity.Error)
    |> Seq.toList

/// A definition with a fault in it, wherever it can be planted.
let private planted (fault: Faults.Fault) =
    gen {
        let! machine = Definitions.deployable.Generator

        match fault.Plant(machine.ToJsonValue()) with
        | [] -> return None
        | ways -> return! Gen.elements ways |> Gen.map (fun way -> Some(machine.ToJsonValue(), way))
    }
    |> Arb.fromGen

let names = TheoryData<string>(Faults.all |> List.map _.Name)

[<Fact>]
let ``there are forty kinds of faults at least, each with a name`` () =
    Assert.True(Faults.all.Length >= 40)
    Assert.Equal(Faults.all.Length, Faults.all |> List.distinctBy _.Name |> List.length)

[<Fact>]
let ``a deployable definition has no errors`` () =
    Cases.check
        Definitions.deployable
        (fun machine -> Assert.Empty(machine.ToJsonValue() |> check ExecutionType.Standard |> errors))

[<Theory; MemberData(nameof names)>]
let ``a planted fault is told at its place`` name =
    let fault = Faults.all |> List.find (fun fault -> fault.Name = name)
    let mutable count = 0

    Cases.checkTimes
        (Cases.choose 60 2_000)
        (planted fault)
        (fun planted ->
            match planted with
            | None -> ()
            | Some(before, given) ->
                count <- count + 1
                let known = check fault.Type before |> Seq.map string |> set

                let found =
                    check fault.Type given.Definition
                    |> Seq.filter (fun d -> not (known.Contains(string d)))
                    |> Seq.toList

                Assert.True(
                    found |> List.exists (fun d -> List.contains d.StatePath given.Places),
                    $"expected a finding at %A{given.Places}, found:\n%A{found |> List.map string}\nin {given.Definition}"
                )
        )

    Assert.True(count > 0, "It could never be planted.")
