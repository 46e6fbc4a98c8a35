namespace Workflows.FSharp

open System
open System.Collections.Concurrent
open System.IO
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Workflows

/// Where a quoted expression stands in its file. The compiler notes it when it is given --quotations-debug+.
module internal SourceRange =
    let private relative (file: string) =
        let path = Path.GetRelativePath(Environment.CurrentDirectory, file)

        if path.StartsWith("..", StringComparison.Ordinal) then
            file
        else
            path

    let private shownPaths = ConcurrentDictionary<string, string>()

    /// A path as a message shows it: relative to the folder that was current at first, where it is below it.
    let private shown file = shownPaths.GetOrAdd(file, relative)

    /// The place of the expression itself, if it is noted.
    let tryFind (expr: Expr) =
        expr.CustomAttributes
        |> List.tryPick (
            function
            | NewTuple [ Value((:? string as name), _)
                         NewTuple [ Value((:? string as file), _)
                                    Value((:? int as line), _)
                                    Value((:? int as column), _)
                                    _
                                    _ ] ] when name = "DebugRange" ->
                // The compiler counts columns from 0, everyone else from 1.
                Some(SourceLocation(shown file, line, column + 1))
            | _ -> None
        )
