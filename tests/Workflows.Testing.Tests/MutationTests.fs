/// Whatever a text is, reading it gives a definition or says what is wrong and where.
module Workflows.Testing.Tests.MutationTests

open System.Text.RegularExpressions
open FsCheck
open FsCheck.FSharp
open Workflows
open Workflows.Testing
open Xunit

/// Texts without one of their lines.
let private withoutLine (text: string) =
    let lines = text.Split '\n'

    seq {
        if lines.Length > 1 then
            for i in 0 .. lines.Length - 1 do
                String.concat "\n" (Array.removeAt i lines)
    }

/// Definitions of middle size, so that most of the time goes into reading.
let private damaged =
    let texts =
        Definitions.any.Generator
        |> Gen.scaleSize (fun size -> size / 2)
        |> Gen.bind Mutation.ofDefinition

    Arb.fromGenShrink (texts, withoutLine)

/// Whether a message is one sentence on one line. What stands between quotes comes from the definition and may be anything.
let private isOneSentence (message: string) =
    let withoutNames = Regex.Replace(message, "\".*\"", "\"\"")
    let frame = Regex.Replace(withoutNames, "^'.*' is an invalid", "'' is an invalid")

    message.Trim() = message
    && not (message.Contains '\n')
    && frame.EndsWith '.'
    && not (Regex.IsMatch(frame, @"[.!?]\s+\p{Lu}"))
    && (System.Char.IsUpper message[0] || message[0] = '"' || message[0] = '\'')

let private check (text: string) =
    try
        let machine = StateMachine.Parse text
        Assert.True(machine.Equals(StateMachine.Parse(machine.ToJson())), "What was read is not written the same.")
    with :? DefinitionException as error ->
        let first = error.First

        match first.Source with
        | null -> Assert.Fail "The first error has no place."
        | place ->
            Assert.True(place.Line >= 1, $"line {place.Line}")
            Assert.True(place.Column >= 1, $"column {place.Column}")

        for diagnostic in error.Diagnostics do
            Assert.True(isOneSentence diagnostic.Message, $"Not one sentence: {diagnostic.Message}")

[<Fact>]
let ``a damaged text gives a definition or a DefinitionException`` () =
    Cases.checkTimes (Cases.choose 1_000 100_000) damaged check
