/// The mistakes that are made most: each has a code, a place, and says what to write instead.
module Workflows.FSharp.Tests.Steps.MistakeTests

open System
open Workflows.FSharp
open Workflows.FSharp.Tests.Steps
open Workflows.FSharp.Tests.Steps.Mistakes
open Xunit

type private Ledger = {
    Count: int64
    Note: int option
    Amount: float
}

let private forLoop =
    Workflow.define (
        "ForLoop",
        fun (person: Person) ->
            workflow {
                for tag in person.Tags do
                    do! call tell tag
            }
    )

[<Fact>]
let ``a for loop`` () =
    Mistakes.are (
        forLoop,
        [
            {
                Code = "WF1015"
                At = "for tag in"
                Message = "A workflow has no 'for' loop."
                Help = "Write 'let! _ = items |> mapEach 1 (fun item -> workflow { .. })"
            }
        ]
    )

let private logging =
    Workflow.define (
        "Logging",
        fun (text: string) ->
            workflow {
                printfn "calling %s" text
                Console.WriteLine text
                do! call tell text
            }
    )

[<Fact>]
let ``printing`` () =
    Mistakes.are (
        logging,
        [
            {
                Code = "WF1002"
                At = "printfn \"calling"
                Message = "'printfn' is there for its effect; a workflow has no effects of its own."
                Help = "Do it in a task, and call that."
            }
            {
                Code = "WF1002"
                At = "Console.WriteLine"
                Message = "'Console.WriteLine' is there for its effect"
                Help = "Do it in a task, and call that."
            }
        ]
    )

let private shout (text: string) = text.ToUpperInvariant() + "!"
let private askPolitely (text: string) = call ask (text + ", please")

let private ordinaryFunctions =
    Workflow.define (
        "OrdinaryFunctions",
        fun (text: string) ->
            workflow {
                do! call tell (shout text)
                return! askPolitely text
            }
    )

[<Fact>]
let ``functions without a reflected definition`` () =
    Mistakes.are (
        ordinaryFunctions,
        [
            {
                Code = "WF1002"
                At = "shout text)"
                Message = "The code of 'MistakeTests.shout' is not known"
                Help = "Add [<ReflectedDefinition>]"
            }
            {
                Code = "WF1002"
                At = "askPolitely text"
                Message = "The code of 'MistakeTests.askPolitely' is not known."
                Help = "Add [<ReflectedDefinition>] to it"
            }
        ]
    )

let private blockTimeout =
    Workflow.define (
        "BlockTimeout",
        fun (text: string) ->
            workflow {
                let block =
                    workflow {
                        do! call tell text
                        do! call tell "b"
                    }

                do! timeout (minutes 1) block
            }
    )

[<Fact>]
let ``a timeout over a block`` () =
    Mistakes.are (
        blockTimeout,
        [
            {
                Code = "WF1008"
                At = "timeout (minutes 1) block"
                Message = ""
                Help = ""
            }
        ]
    )

let private chosenTask =
    Workflow.define (
        "ChosenTask",
        fun (text: string, urgent: bool) -> workflow { return! call (if urgent then ask else ask) text }
    )

[<Fact>]
let ``a task that is chosen by the input`` () =
    Mistakes.are (
        chosenTask,
        [
            {
                Code = "WF1009"
                At = "if urgent then"
                Message = "The task must be known when the workflow is compiled, but it depends on 'urgent'."
                Help = "Use a task that is defined outside of the workflow."
            }
        ]
    )

let private exceptionTypes =
    Workflow.define (
        "ExceptionTypes",
        fun (text: string) ->
            workflow {
                try
                    return! call ask text
                with
                | :? InvalidOperationException -> return 1
                | e -> return! call ask e.Message
            }
    )

[<Fact>]
let ``exceptions of .NET in a handler`` () =
    Mistakes.are (
        exceptionTypes,
        [
            {
                Code = "WF1010"
                At = "1\n"
                Message = "A workflow has no exceptions; a handler cannot ask for 'InvalidOperationException'."
                Help = "Write 'TaskFailed (\"InvalidOperationException\", cause)'"
            }
            {
                Code = "WF1010"
                At = "e.Message"
                Message = "A workflow has no exceptions; a handler knows an error's name and cause only."
                Help = "Write 'with TaskFailed (error, cause) -> ..', and use these two strings."
            }
        ]
    )

let private longArithmetic =
    Workflow.define ("LongArithmetic", fun (ledger: Ledger) -> workflow { return ledger.Count * 2L })

[<Fact>]
let ``arithmetic on int64`` () =
    Mistakes.are (
        longArithmetic,
        [
            {
                Code = "WF1007"
                At = "ledger.Count * 2L"
                Message = ""
                Help = ""
            }
        ]
    )

let private format =
    Workflow.define ("Format", fun (ledger: Ledger) -> workflow { do! call tell $"%.2f{ledger.Amount}" })

[<Fact>]
let ``a format with digits`` () =
    Mistakes.are (
        format,
        [
            {
                Code = "WF1011"
                At = "ledger.Amount}"
                Message = ""
                Help = ""
            }
        ]
    )

let private elsewhere (text: string) = workflow { return! call ask text }

let private functionValue = Workflow.define ("FunctionValue", elsewhere)

[<Fact>]
let ``a body that is not written in place`` () =
    Mistakes.are (
        functionValue,
        [
            {
                Code = "WF1004"
                At = "elsewhere)"
                Message =
                    "The body of workflow \"FunctionValue\" is the function 'MistakeTests.elsewhere', whose code the compiler does not know."
                Help = "Write it in place, as in 'Workflow.define (\"FunctionValue\", fun input -> workflow { .. })'"
            }
        ]
    )

let private optionOrder =
    Workflow.define ("OptionOrder", fun (ledger: Ledger) -> workflow { return ledger.Note < Some 3 })

[<Fact>]
let ``options compared with less than`` () =
    Mistakes.are (
        optionOrder,
        [
            {
                Code = "WF1012"
                At = "ledger.Note < Some 3"
                Message = ""
                Help = ""
            }
        ]
    )

let private localTime =
    Workflow.define ("LocalTime", fun (text: string) -> workflow { return text, DateTime.Now })

[<Fact>]
let ``the local time`` () =
    Mistakes.are (
        localTime,
        [
            {
                Code = "WF1002"
                At = "DateTime.Now"
                Message = ""
                Help = ""
            }
        ]
    )

let private forgotten =
    Workflow.define (
        "Forgotten",
        fun (text: string) ->
            workflow {
                let _ = call ask text
                call tell text |> ignore
                let _later = call ask "later"
                do! call tell text
                return call ask "returned"
            }
    )

[<Fact>]
let ``a step that is not done`` () =
    Mistakes.are (
        forgotten,
        [
            {
                Code = "WF1001"
                At = "call ask text\n                call tell"
                Message = "This step is never done; only 'do!', 'let!' and 'return!' do a step."
                Help = "Write 'do!' before it, or 'let! _ =' if it has a value."
            }
            {
                Code = "WF1001"
                At = "call tell text |> ignore"
                Message = "This step is never done; only 'do!', 'let!' and 'return!' do a step."
                Help = "Write 'do!' before it, or 'let! _ =' if it has a value."
            }
            {
                Code = "WF1001"
                At = "call ask \"later\""
                Message = "'let' gives a step a name and does not do it."
                Help = "Write 'let!' to do it here."
            }
            {
                Code = "WF1001"
                At = "call ask \"returned\""
                Message = "'return' gives the step itself, which is no value."
                Help = "Write 'return!' to do the step."
            }
        ]
    )

let private throwing =
    Workflow.define (
        "Throwing",
        fun (text: string) ->
            workflow {
                if text = "" then
                    failwith "no text"

                return! call ask text
            }
    )

[<Fact>]
let ``an exception`` () =
    Mistakes.are (
        throwing,
        [
            {
                Code = "WF1001"
                At = "failwith \"no text\""
                Message = "'failwith' throws, and a workflow has no exceptions."
                Help = "Write 'return! fail \"Name\" \"cause\"'."
            }
        ]
    )

let private five =
    Workflow.define (
        "Five",
        fun (person: Person) ->
            workflow {
                let! first = call ask (shout person.Name)

                while first > 3 do
                    printf "again"

                try
                    do! sleep (TimeSpan.FromSeconds 1.5)
                finally
                    ignore 1

                if person.Note < None then
                    return DateTime.UtcNow.ToString "u"
                else
                    return ""
            }
    )

[<Fact>]
let ``five mistakes are reported together`` () =
    let codes = [ for diagnostic in five.Diagnostics -> diagnostic.Code ]
    Assert.Equal<string list>([ "WF1002"; "WF1002"; "WF1001"; "WF1016"; "WF1012"; "WF1002" ], codes)
