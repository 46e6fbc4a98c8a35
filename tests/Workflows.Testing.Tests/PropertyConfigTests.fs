/// What a user sees when a property fails.
module Workflows.Testing.Tests.PropertyConfigTests

open System.Text.RegularExpressions
open FsCheck
open FsCheck.FSharp
open Workflows
open Workflows.Testing
open Xunit

let private hasNoMap (machine: StateMachine) =
    machine.States :> State seq |> Seq.forall (fun state -> state.Type <> "Map")

let private failure config =
    Assert.Throws<PropertyFailedException>(fun () -> Check.One(config, Prop.forAll Definitions.any hasNoMap))

[<Fact>]
let ``a failure shows the shrunk definition as JSON`` () =
    let error = failure PropertyConfig.standard
    let shrunk = error.Message[error.Message.IndexOf "Shrunk:" ..]
    let json = shrunk[shrunk.IndexOf '{' .. shrunk.LastIndexOf '}']
    Assert.Equal("Map", StateMachine.Parse(json).States["S1"].Type)

[<Fact>]
let ``a failure can be run again by its seed`` () =
    let first = failure PropertyConfig.standard

    let seed =
        Regex.Match(first.Message, "PropertyConfig.replay \"([0-9,]+)\"").Groups[1].Value

    let again = failure (PropertyConfig.standard |> PropertyConfig.replay seed)
    Assert.StartsWith("Falsifiable, after 1 test ", again.Message)
    Assert.Contains($"\"{seed}\"", again.Message)

[<Theory>]
[<InlineData("")>]
[<InlineData("1,2")>]
[<InlineData("1,3,x")>]
[<InlineData("1,2,3")>]
[<InlineData("-1,2,3")>]
let ``a text that is no seed is refused`` (text: string) =
    Assert.Throws<System.FormatException>(fun () -> PropertyConfig.standard |> PropertyConfig.replay text |> ignore)
    |> ignore

[<Fact>]
let ``a property that holds says nothing`` () =
    let config = PropertyConfig.standard |> PropertyConfig.cases 7
    let mutable count = 0

    Check.One(
        config,
        Prop.forAll
            Definitions.runnable
            (fun _ ->
                count <- count + 1
                true
            )
    )

    Assert.Equal(7, count)
