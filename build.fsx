// The build of this repository: `dotnet fsi build.fsx` lists the targets.
// Progress goes to standard error, results to standard output. Only the base class library is used.

open System
open System.Collections.Generic
open System.Diagnostics
open System.IO
open System.Runtime.InteropServices
open System.Threading
open System.Xml.Linq

/// Ends the script with an exit code, after a message.
exception Stop of int * string

let failure message = raise (Stop(1, message))
let misuse message = raise (Stop(2, message))
let words (text: string) = text.Split ' ' |> List.ofArray

let getVariable =
    Environment.GetEnvironmentVariable >> Option.ofObj >> Option.filter ((<>) "")

let callerDirectory = Environment.CurrentDirectory
Environment.CurrentDirectory <- __SOURCE_DIRECTORY__

// Progress

let colourless = (getVariable "NO_COLOR").IsSome
let plain = colourless || Console.IsOutputRedirected || Console.IsErrorRedirected
let bullet, ellipsis = if plain then ">", "..." else "▸", "…"
let say (text: string) = Console.Error.WriteLine text

let announce name = eprintf $"{bullet} {name} {ellipsis} "
let elapsed (watch: Stopwatch) = $"%.1f{watch.Elapsed.TotalSeconds} s"

// Child processes

let mutable running: Process option = None
let gate = obj ()

let stopOn signal exitCode =
    let handle (context: PosixSignalContext) =
        context.Cancel <- true
        Monitor.Enter gate // For good: nothing more is said or done about the child that is killed.
        running |> Option.iter _.Kill(entireProcessTree = true)
        say "stopped"
        exit exitCode

    PosixSignalRegistration.Create(signal, handle)

// Bound to a name, because a registration that is collected no longer sees its signal.
let registrations = stopOn PosixSignal.SIGINT 130, stopOn PosixSignal.SIGTERM 143

let start redirect program (arguments: string list) =
    let info = ProcessStartInfo(program, arguments)
    info.RedirectStandardOutput <- redirect
    info.RedirectStandardError <- redirect
    let child = Process.Start info
    running <- Some child
    child

let finish () = lock gate (fun () -> running <- None)

/// Runs `dotnet` on this terminal, its output untouched, and returns the exit code.
let attached arguments =
    use child = start false "dotnet" arguments
    child.WaitForExit()
    finish ()
    child.ExitCode

/// Runs a program and hands on its output line by line; no exit code when it was killed at the time limit.
let piped (limit: TimeSpan) onLine program arguments =
    use child = start true program arguments
    let openStreams = new CountdownEvent 2

    let receive (data: DataReceivedEventArgs) =
        match data.Data with
        | null -> openStreams.Signal() |> ignore
        | line -> lock openStreams (fun () -> onLine line)

    child.OutputDataReceived.Add receive
    child.ErrorDataReceived.Add receive
    child.BeginOutputReadLine()
    child.BeginErrorReadLine()
    let inTime = child.WaitForExit limit

    if not inTime then
        child.Kill(entireProcessTree = true)

    // A compiler server may hold the streams open for longer than the child lives; it is not waited for.
    openStreams.Wait(TimeSpan.FromSeconds 5.) |> ignore
    finish ()
    if inTime then Some child.ExitCode else None

/// The exit code and the output of a program; no exit code when it is not installed.
let capture program arguments =
    let lines = List<string>()

    try
        piped (TimeSpan.FromMinutes 2.) lines.Add program (words arguments), List.ofSeq lines
    with :? ComponentModel.Win32Exception ->
        None, []

/// Runs `dotnet` as a step: its name, its time, and its last lines when it fails, which ends the script.
let step name arguments =
    let watch = Stopwatch.StartNew()
    let lines = List<string>()
    announce name

    match piped (TimeSpan.FromHours 1.) lines.Add "dotnet" (words arguments) with
    | Some 0 -> say (elapsed watch)
    | _ ->
        say $"failed, {elapsed watch}"
        lines |> Seq.skip (max 0 (lines.Count - 40)) |> Seq.iter say
        failure $"The step '{name}' failed."

// Restore and build

let isHttp (address: string) =
    address.StartsWith("http", StringComparison.OrdinalIgnoreCase)

let firstEnabledSource () =
    let _, lines = capture "dotnet" "nuget list source --format short"

    lines
    |> List.filter _.StartsWith("E ")
    |> List.map _.Substring(2).Trim()
    |> List.tryFind isHttp

/// The package source that paket.dependencies reads from the environment; once found, every child sees it.
let packageSource =
    lazy
        match getVariable "NUGET_SOURCE" |> Option.orElseWith firstEnabledSource with
        | Some address ->
            Environment.SetEnvironmentVariable("NUGET_SOURCE", address)
            address
        | None -> failure "NuGet has no http source enabled: set NUGET_SOURCE to the address of a package source."

let restoreTools () =
    packageSource.Force() |> ignore
    step "tool restore" "tool restore"

let options =
    "-c Release -v q -nologo -tl:off -clp:ErrorsOnly;NoSummary -warnaserror"

let build project =
    restoreTools ()
    // On a fresh clone one restore for all is quicker than the one that each project's import would start.
    step "restore" "paket restore"
    step "build" $"build {project} {options}"

let buildAll () = build "Workflows.sln"

let peers = "tests/peers"
let npm = if OperatingSystem.IsWindows() then "npm.cmd" else "npm"

/// Installs the npm packages that tests and benchmarks compare with. Without npm, what needs them is skipped.
let restorePeers folder =
    // npm writes its own copy of the lock file last; one that is not there is older than any.
    let writtenAt file =
        File.GetLastWriteTimeUtc $"{folder}/{file}"

    if writtenAt "node_modules/.package-lock.json" < writtenAt "package-lock.json" then
        let watch = Stopwatch.StartNew()
        announce $"npm packages of {folder}"

        match capture npm $"ci --prefix {folder} --no-audit --no-fund" with
        | Some 0, _ -> say (elapsed watch)
        | None, _ -> say "none, as there is no npm"
        | Some _, lines ->
            say "none, as npm failed:"
            lines |> List.iter say

let program folder =
    $"{folder}/bin/Release/net10.0/{Path.GetFileName(folder: string)}.dll"

// The target test

type Count = {
    Passed: int
    Failed: int
    Skipped: int
}

let oneFailed = { Passed = 0; Failed = 1; Skipped = 0 }

let describe count =
    let skipped = $", {count.Skipped} skipped"

    $"{count.Passed} passed, {count.Failed} failed"
    + if count.Skipped = 0 then "" else skipped

let isTestProject folder =
    let references = Path.Combine(folder, "paket.references")

    let isXunit (line: string) =
        words (line.Trim()) |> List.head = "xunit.v3"

    File.Exists references && File.ReadLines references |> Seq.exists isXunit

let readCount (assembly: XElement) =
    let number name =
        int (assembly.Attribute(XName.Get name))
    // Errors are failures outside a test, such as in the clean-up of a fixture.
    let failed = number "failed" + number "errors"

    {
        Passed = number "passed"
        Failed = failed
        Skipped = number "skipped"
    }

/// The counts in an xunit.v3 report; none when the program ended before it had written the report to its end.
let readReport (path: string) =
    try
        XElement.Load(path).Elements(XName.Get "assembly")
        |> Seq.tryHead
        |> Option.map readCount
    with
    | :? IOException
    | :? Xml.XmlException -> None

/// What a test program's exit code and report amount to; one that crashes or runs nothing is one failure.
let judge exitCode report =
    match exitCode, report with
    | None, _ -> oneFailed, "killed at the time limit"
    | Some code, None -> oneFailed, $"ended with exit code {code} and no report"
    | _, Some { Passed = 0; Failed = 0; Skipped = 0 } -> oneFailed, "ran no tests"
    | Some code, Some({ Failed = 0 } as count) when code <> 0 ->
        { count with Failed = 1 }, $"{describe count}, then exit code {code}"
    | _, Some count -> count, describe count

let runTests limit (folder: string) =
    let name = Path.GetFileName folder
    let report = Path.GetFullPath $"artifacts/tests/{name}.xml"
    let watch = Stopwatch.StartNew()
    let prefix = ref ""
    File.Delete report
    announce name

    let show (line: string) =
        if prefix.Value = "" then
            say ""
            prefix.Value <- $"{bullet} {name}: "

        Console.WriteLine line

    let reporter =
        words "-reporter quiet -noLogo -noColor -noAutoReporters -longRunning 120 -xml"

    let exitCode = piped limit show "dotnet" (program folder :: reporter @ [ report ])
    let count, outcome = judge exitCode (readReport report)
    say $"{prefix.Value}{outcome}, {elapsed watch}"
    count

let runAllTests limit =
    buildAll ()
    restorePeers peers
    Directory.CreateDirectory "artifacts/tests" |> ignore

    let folders = Directory.GetDirectories "tests" |> Array.sort
    let counts = folders |> Array.filter isTestProject |> Array.map (runTests limit)
    let sum field = counts |> Array.sumBy field

    {
        Passed = sum _.Passed
        Failed = sum _.Failed
        Skipped = sum _.Skipped
    }

/// Ends with the counts on the last line whatever happens: a build that fails is one failure.
let test arguments =
    let long = arguments = [ "--long" ]

    if long then
        Environment.SetEnvironmentVariable("WORKFLOWS_TEST_LONG", "1")
    elif arguments <> [] then
        misuse "The target 'test' has one option, --long."

    let total =
        try
            runAllTests (TimeSpan.FromMinutes(if long then 60. else 20.))
        with Stop(_, message) ->
            say message
            oneFailed

    Console.WriteLine(describe total)
    if total.Failed = 0 && total.Passed > 0 then 0 else 1

// The other targets

let run arguments =
    build "samples/Orders"
    let sample = Path.GetFullPath(program "samples/Orders")

    match arguments with
    | [] -> attached (sample :: words "run FulfilOrder --input samples/Orders/orders/busy-bank.json")
    | [ "--all" ] -> attached (sample :: words "run FulfilOrder --all samples/Orders/orders")
    | first :: rest ->
        Environment.CurrentDirectory <- callerDirectory
        attached (sample :: (if first = "--" then rest else arguments))

/// Publishes a program for this machine, compiled ahead of time as one that has to start quickly is.
let publish project folder =
    step
        "publish"
        $"publish {project} -r {RuntimeInformation.RuntimeIdentifier} --no-self-contained -p:PublishReadyToRun=true -o {folder} {options}"

let bench arguments =
    let project = "tests/Workflows.Benchmarks"

    build project
    restorePeers peers

    // The packages are large, and publishing takes its time: each is done only for the benchmark that needs it.
    let isName (argument: string) = not (argument.StartsWith "--")

    let isChosen name =
        List.contains name arguments || not (List.exists isName arguments)

    if isChosen "engine" then
        restorePeers $"{peers}/asl-local"

    if isChosen "compile" then
        restorePeers $"{peers}/cdk"
        publish "tests/Workflows.Benchmarks.FSharp" $"{Path.GetDirectoryName(program project)}/published"

    attached (program project :: arguments)

/// The folders of our own sources; the formatters stay away from what tools own, such as .paket.
let sourceFolders = words "src tests samples infra" |> List.filter Directory.Exists

let sources = String.concat " " sourceFolders

let format () =
    restoreTools ()
    step "csharpier" $"csharpier format {sources}"
    step "fantomas" $"fantomas build.fsx {sources}"

let filesNaming host =
    match capture "git" $"grep --untracked -liF -e {host}" with
    | Some 0, files -> files
    | Some 1, _ -> [] // No file has it.
    | _ -> failure "The target 'check' searches with git grep, which failed."

/// A registry's address belongs to the machine: the repository builds behind any mirror.
let checkRegistries () =
    let registries = packageSource.Value :: snd (capture npm "config get registry")

    let hosts =
        registries
        |> List.filter isHttp
        |> List.map Uri
        |> List.filter (_.IsLoopback >> not)

    let files = hosts |> List.collect (_.Host >> filesNaming) |> List.distinct

    if not files.IsEmpty then
        failure $"""These files name the host of a package registry: {String.concat ", " files}."""

    if File.ReadAllText("paket.lock").Contains "remote: http" then
        failure "paket.lock holds the address of a package source; the target 'lock' takes it out."

let check () =
    restoreTools ()
    step "csharpier" $"csharpier check {sources}"
    step "fantomas" $"fantomas --check build.fsx {sources}"
    checkRegistries ()
    buildAll ()

let deleteFolder folder =
    if Directory.Exists folder then
        Directory.Delete(folder, true)

let pack () =
    buildAll ()
    deleteFolder "artifacts/packages"
    step "pack" $"pack Workflows.sln --no-build {options}"

    Directory.GetFiles "artifacts/packages"
    |> Array.sort
    |> Array.iter Console.WriteLine

let lockPackages () =
    restoreTools ()

    try
        step "paket install" "paket install"
    finally
        // Paket writes the address it used into the lock file, also when it fails later on.
        let text = File.ReadAllText "paket.lock"
        File.WriteAllText("paket.lock", text.Replace($"remote: {packageSource.Value}", "remote: %NUGET_SOURCE%"))

let clean () =
    deleteFolder "artifacts"

    for folder in sourceFolders do
        for project in Directory.GetFiles(folder, "*.*proj", SearchOption.AllDirectories) do
            deleteFolder (Path.Combine(Path.GetDirectoryName project, "bin"))
            deleteFolder (Path.Combine(Path.GetDirectoryName project, "obj"))

// The command line

type Target = {
    Name: string
    Help: string
    Run: string list -> int
}

let target name help run = { Name = name; Help = help; Run = run }

let simple name help action =
    let run arguments =
        if arguments <> [] then
            misuse $"The target '{name}' has no options."

        action ()
        0

    target name help run

let targets = [
    target "run" "build and run the main sample; --all on each of its inputs; arguments after -- replace its own" run
    target "test" "build, then run all tests; --long tries many more cases" test
    simple "build" "restore and build in Release; warnings are errors" buildAll
    simple "format" "format the C# and F# sources" format
    simple "check" "check formatting, analyzers and package sources" check
    target "bench" "run the benchmarks, or the one that is named" bench
    simple "pack" "make the NuGet packages in artifacts/packages" pack
    simple "lock" "resolve the packages anew and rewrite paket.lock" lockPackages
    simple "clean" "remove bin, obj and artifacts" clean
]

let listTargets () =
    Console.WriteLine "Usage: dotnet fsi build.fsx [target] [options]\n"

    for target in targets do
        Console.WriteLine $"  {target.Name.PadRight 8}{target.Help}"

    0

/// How many letters only one of two words has: enough to see through a slip of the keyboard.
let unlike (left: string) (right: string) =
    Seq.length (Seq.except left right) + Seq.length (Seq.except right left)

let dispatch arguments =
    match arguments with
    | []
    | ("help" | "--help") :: _ -> listTargets ()
    | name :: rest ->
        match targets |> List.tryFind (fun target -> target.Name = name) with
        | Some target -> target.Run rest
        | None ->
            let nearest = targets |> List.minBy (fun target -> unlike name target.Name)
            misuse $"There is no target '{name}'; the nearest is '{nearest.Name}'."

let main arguments =
    // A build node that outlived the script would hold files and output; keeping it would gain about a second.
    Environment.SetEnvironmentVariable("MSBUILDDISABLENODEREUSE", "1")

    if OperatingSystem.IsWindows() then
        Console.OutputEncoding <- Text.Encoding.UTF8

    try
        dispatch arguments
    with Stop(exitCode, message) ->
        say message
        exitCode

exit (main (List.tail (List.ofArray fsi.CommandLineArgs)))
