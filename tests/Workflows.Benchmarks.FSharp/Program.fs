/// A process that compiles workflows and says how long that took.
module Workflows.Benchmarks.Program

open System
open System.Diagnostics

let private compile number =
    (Shipments.define number).Definition.ToJson() |> ignore

/// Compiles as many workflows as the argument says, at least one. Prints the milliseconds from here to the text of the
/// first, and to that of the last.
[<EntryPoint>]
let main args =
    let start = Stopwatch.GetTimestamp()

    let elapsed () =
        Stopwatch.GetElapsedTime(start).TotalMilliseconds

    compile 1
    let first = elapsed ()

    for number in 2 .. int args[0] do
        compile number

    let all = elapsed ()
    Console.WriteLine $$"""{"first": {{first}}, "all": {{all}}}"""
    0
