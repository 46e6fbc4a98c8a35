/// Reader and writer are inverse.
module Workflows.Testing.Tests.RoundTripTests

open FsCheck
open FsCheck.FSharp
open Workflows
open Workflows.Asl
open Workflows.Testing
open Xunit

let private namesOf (machine: StateMachine) =
    DefinitionJson.stateNames (machine.ToJsonValue())

[<Fact>]
let ``what is written reads as the same definition`` () =
    Cases.check
        Definitions.any
        (fun machine ->
            let again = StateMachine.Parse(machine.ToJson())
            Assert.Equal<string list list>(namesOf machine, namesOf again)
            Assert.Equal(machine.GetHashCode(), again.GetHashCode())
            Assert.True(machine.Equals again, $"Read as:\n{again.ToJson()}")
        )

[<Fact>]
let ``what is read is written as the same text`` () =
    Cases.check
        Definitions.any
        (fun machine ->
            let text = machine.ToJson()
            Assert.Equal(text, StateMachine.Parse(text).ToJson())
        )

/// The same JSON with the fields of every object in another order, but for states, whose order means something.
let rec private shuffled isStates (value: Json) : Gen<Json> =
    if value.IsObject then
        gen {
            let! members =
                DefinitionJson.members value
                |> Gen.collectToList (fun (name, inner) ->
                    shuffled (name = "States" && not isStates) inner
                    |> Gen.map (fun inner -> name, inner)
                )

            let! order =
                if isStates then
                    Gen.constant (List.toArray members)
                else
                    Gen.shuffle members

            let builder = JsonObjectBuilder()
            order |> Array.iter builder.Set
            return builder.ToJson()
        }
    elif value.IsArray then
        DefinitionJson.items value
        |> Gen.collectToList (shuffled false)
        |> Gen.map Json.Array
    else
        Gen.constant value

[<Fact>]
let ``the order of fields does not matter`` () =
    let texts =
        Definitions.any.Generator
        |> Gen.bind (fun machine -> shuffled false (machine.ToJsonValue()) |> Gen.map (fun json -> machine, json))
        |> Arb.fromGen

    Cases.check
        texts
        (fun (machine, json) ->
            let read = StateMachine.Parse(json.ToString(indented = true))
            Assert.Equal(machine, read)
            Assert.Equal(json, read.ToJsonValue())
            Assert.Equal<string list list>(DefinitionJson.stateNames json, namesOf read)
        )

/// Every record of a definition that may have unknown fields says in its JSON which ones; here they are counted there.
let private plantedIn (machine: StateMachine) =
    let rec planted (value: obj | null) : string list =
        match value with
        | null -> []
        | :? string -> []
        | :? Json -> []
        | :? System.Collections.IEnumerable as list -> [ for item in list -> item ] |> List.collect planted
        | record when record.GetType().Assembly = typeof<StateMachine>.Assembly -> [
            for property in record.GetType().GetProperties() do
                if property.Name = "UnknownFields" then
                    yield! property.GetValue record :?> Json |> DefinitionJson.members |> List.map fst
                elif property.CanWrite && property.GetIndexParameters().Length = 0 then
                    yield! planted (property.GetValue record)
          ]
        | _ -> []

    planted machine |> List.sort

[<Fact>]
let ``reading reports the unknown fields and nothing else`` () =
    Cases.check
        Definitions.any
        (fun machine ->
            let result = AslReader.Read(machine.ToJson())

            let reported = [
                for diagnostic in result.Diagnostics do
                    Assert.Equal(AslCodes.UnknownField, diagnostic.Code)
                    Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity)
                    diagnostic.StatePath
            ]

            let planted = plantedIn machine
            Assert.Equal(planted.Length, reported.Length)

            for name in planted do
                Assert.Contains(reported, (fun (path: string) -> path.EndsWith("/" + name)))
        )
