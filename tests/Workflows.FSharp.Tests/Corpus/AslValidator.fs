namespace Workflows.FSharp.Tests.Corpus

open System.ComponentModel
open System.Diagnostics
open System.IO
open Workflows
open Xunit

/// The npm package asl-validator, which the build installs where there is npm.
module internal AslValidator =
    let private start () =
        let peers = Repository.path "tests/peers"

        if not (Directory.Exists(Path.Combine(peers, "node_modules", "asl-validator"))) then
            Assert.Skip "npm's asl-validator is not installed: run 'npm ci' in tests/peers."

        let info =
            ProcessStartInfo(
                "node",
                [ Path.Combine(peers, "asl", "validate.mjs") ],
                RedirectStandardInput = true,
                RedirectStandardOutput = true
            )

        try
            Process.Start info |> nonNull
        with :? Win32Exception ->
            Assert.Skip "node is not installed."
            raise (UnreachableException())

    /// What the validator finds wrong with each of the definitions.
    let errors (definitions: StateMachine list) =
        use node = start ()
        let answers = node.StandardOutput.ReadToEndAsync()

        for definition in definitions do
            node.StandardInput.WriteLine(definition.ToJsonValue().ToString())

        node.StandardInput.Close()

        answers.GetAwaiter().GetResult().Split('\n', System.StringSplitOptions.RemoveEmptyEntries)
        |> Array.map (fun answer -> Json.Parse(answer).Items.ToArray() |> Array.map _.GetString())
        |> List.ofArray
