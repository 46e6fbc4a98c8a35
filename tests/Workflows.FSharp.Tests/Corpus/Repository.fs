namespace Workflows.FSharp.Tests.Corpus

open System
open System.IO

/// The folders of the repository that the tests are built in.
module internal Repository =
    let rec private above (folder: string | null) (path: string) =
        match folder with
        | null -> raise (DirectoryNotFoundException $"There is no {path} above {AppContext.BaseDirectory}.")
        | folder when Path.Exists(Path.Combine(folder, path)) -> folder
        | folder -> above (Path.GetDirectoryName folder) path

    let private root = lazy above AppContext.BaseDirectory "Workflows.sln"

    /// A path in the repository.
    let path (parts: string) =
        Path.GetFullPath(Path.Combine(root.Value, parts))
