/// The reference implementation of JSONata, npm's `jsonata`, where node and the package are there.
module Workflows.Testing.Tests.Quotations.ReferenceJsonata

open System
open System.ComponentModel
open System.Diagnostics
open System.IO
open System.Text
open System.Threading.Tasks
open Workflows
open Workflows.Testing.Tests

/// The folder of the package, above the test program.
let private folder =
    let rec find (at: DirectoryInfo | null) =
        match at with
        | null -> None
        | at ->
            let peers = Path.Combine(at.FullName, "tests", "peers")

            if Directory.Exists(Path.Combine(peers, "node_modules", "jsonata")) then
                Some peers
            else
                find at.Parent

    find (DirectoryInfo AppContext.BaseDirectory)

let private start (folder: string) =
    try
        ProcessStartInfo(
            "node",
            [ Path.Combine(folder, "jsonata", "evaluate.mjs") ],
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = UTF8Encoding false,
            StandardOutputEncoding = Encoding.UTF8
        )
        |> Process.Start
        |> Option.ofObj
    with :? Win32Exception ->
        None

/// Evaluates expressions with their bindings, all in one process; an error has no value. Nothing where there is no node.
let evaluate (requests: (string * Json) list) : Task<Json option list option> =
    task {
        match folder |> Option.bind start with
        | None -> return None
        | Some node ->
            use node = node

            let write =
                task {
                    for i, (expression, bindings) in List.indexed requests do
                        let request =
                            DefinitionJson.object [
                                "id", Json.op_Implicit i
                                "expression", Json.op_Implicit expression
                                "bindings", bindings
                            ]

                        do! node.StandardInput.WriteLineAsync(request.ToString())

                    node.StandardInput.Close()
                }

            let! answers = node.StandardOutput.ReadToEndAsync()
            do! write

            return
                Some [
                    for line in answers.Split('\n', StringSplitOptions.RemoveEmptyEntries) do
                        let answer = Json.Parse line

                        if answer["result"].IsUndefined then
                            None
                        else
                            Some answer["result"]
                ]
    }
