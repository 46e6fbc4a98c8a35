/// What is wrong with workflows of these tests.
module Workflows.FSharp.Tests.Steps.Mistakes

open System
open System.IO
open System.Runtime.CompilerServices
open System.Runtime.InteropServices
open Workflows
open Xunit

/// What a test expects to be reported.
type Mistake = {
    Code: string
    /// The text that stands at the place, once before the test.
    At: string
    Message: string
    Help: string
}

/// The place of a text in a file: the first time that it stands there.
let private placeIn (file: string) (text: string) =
    let all = File.ReadAllText file

    let before =
        all.Substring(0, all.IndexOf(text, StringComparison.Ordinal)).Split '\n'

    before.Length, (Array.last before).Length + 1

let private placeOf (diagnostic: Diagnostic) =
    match diagnostic.Source with
    | null -> 0, 0
    | source -> source.Line, source.Column

type Mistakes =
    /// Checks that exactly these mistakes are reported, in the order of the source. A message or help may be the beginning of it.
    static member are
        (
            workflow: Workflow,
            expected: Mistake list,
            [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string
        ) =
        let found = List.ofSeq workflow.Diagnostics

        Assert.Equal<(string * (int * int)) list>(
            expected |> List.map (fun mistake -> mistake.Code, placeIn file mistake.At),
            found |> List.map (fun diagnostic -> diagnostic.Code, placeOf diagnostic)
        )

        for mistake, diagnostic in List.zip expected found do
            Assert.StartsWith(mistake.Message, diagnostic.Message)
            Assert.StartsWith(mistake.Help, diagnostic.Help)
            Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity)

        Assert.Throws<DefinitionException>(fun () -> workflow.Definition |> ignore)
        |> ignore
