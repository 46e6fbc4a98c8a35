namespace Workflows.FSharp.Tests.Corpus

open System
open System.IO
open Xunit

/// Definitions as files that people read and review. With WORKFLOWS_UPDATE_GOLDEN=1 a test writes its file anew.
module internal Golden =
    let private updates =
        Environment.GetEnvironmentVariable "WORKFLOWS_UPDATE_GOLDEN" = "1"

    let private ending = ".asl.json"

    let private folder =
        lazy Repository.path "tests/Workflows.FSharp.Tests/Corpus/Golden"

    /// The names of all files.
    let names () =
        Directory.GetFiles folder.Value
        |> Array.map (fun file -> Path.GetRelativePath(folder.Value, file).Replace(ending, ""))
        |> Array.sort

    /// The text is what the file of that name has.
    let check name (text: string) =
        let file = Path.Combine(folder.Value, name + ending)

        if updates then
            File.WriteAllText(file, text)
        else
            Assert.True(File.Exists file, $"{file} is missing; with WORKFLOWS_UPDATE_GOLDEN=1 it is written.")
            // Git may have made the line ends those of the machine.
            Assert.Equal(File.ReadAllText(file).ReplaceLineEndings "\n", text)
