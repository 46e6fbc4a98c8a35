module Workflows.FSharp.Tests.Steps.OperationTests

open System
open Workflows.FSharp
open Workflows.FSharp.Tests.Steps
open Workflows.FSharp.Tests.Steps.StepText
open Xunit

let private transient =
    Retry.on [ "Busy"; "Down" ]
    |> Retry.attempts 5
    |> Retry.every (seconds 2)
    |> Retry.backoff 1.5
    |> Retry.maxDelay (minutes 1)
    |> Retry.jitter

let private settings =
    Workflow.define (
        "Settings",
        fun (text: string) ->
            workflow {
                let! a =
                    call ask text
                    |> timeout (minutes 3)
                    |> heartbeat (seconds 20)
                    |> retry transient
                    |> named "First"

                let! b = retry Retry.always (timeout (seconds a) (call ask text))
                let again = call ask
                let! c = again "c"
                return a + b + c
            }
    )

[<Fact>]
let ``settings are around the step that they are for`` () =
    settings
    |> becomes
        """
        let! a = named "First" retry [Busy,Down 5 times after 2 s x1.5 at most 60 s jitter Full] heartbeat 20 timeout 180 call Ask text
        let! b = retry [States.ALL 3 times after 1 s x2] timeout a call Ask text
        let! c = call Ask "c"
        return (a + b) + c
        """

let private patient =
    Workflow.define (
        "Patient",
        fun (text: string) ->
            workflow {
                return!
                    call ask text
                    |> retry (Retry.on [ "Busy" ] |> Retry.backoff 3. |> Retry.maxDelay (seconds 5))
            }
    )

[<Fact>]
let ``a policy says when something is tried again`` () =
    keepsItsMeaning patient [ "abc"; "!Busy"; "!Down" ]

let private pause = TimeSpan.FromMinutes 2.

let private waits =
    Workflow.define (
        "Waits",
        fun (count: int) ->
            workflow {
                let long = hours count
                let known = seconds 5
                do! sleep long
                do! sleep known
                do! sleep pause
                do! sleep (TimeSpan.FromSeconds 3.)
                do! sleep (TimeSpan.FromDays count)
                do! sleep (if count > 2 then minutes 1 else seconds (count + 1))
                do! sleepUntil (DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero))
            }
    )

[<Fact>]
let ``lengths of time are seconds`` () =
    waits
    |> becomes
        """
        let long = count
        do! sleep long * 3600
        do! sleep 5
        do! sleep 120
        do! sleep 3
        do! sleep count * 86400
        do! sleep if count > 2 then 60 else count + 1
        do! sleepUntil "2030-01-02T03:04:05+00:00"
        return null
        """

    keepsItsMeaning waits [ 1; 3 ]

let private appointment =
    Workflow.define ("Appointment", fun (time: DateTimeOffset) -> workflow { do! sleepUntil time })

[<Fact>]
let ``a time to wait for may be computed`` () =
    keepsItsMeaning appointment [ DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero) ]

let private failing =
    Workflow.define (
        "Failing",
        fun (person: Person) ->
            workflow {
                if person.Age < 18 then
                    return! fail "TooYoung" $"{person.Name} is {person.Age}"
                else
                    return person.Name
            }
    )

[<Fact>]
let ``fail has a name and a cause`` () =
    failing
    |> becomes
        """
        if person.age < 18 then fail "TooYoung" person.name & " is " & ToText(person.age)
        else return person.name
        """

    keepsItsMeaning failing [
        for age in [ 3; 20 ] do
            {
                Name = "n"
                Age = age
                Tags = []
                Note = None
            }
    ]

let private maps =
    Workflow.define (
        "Maps",
        fun (person: Person) ->
            workflow {
                let! lengths = person.Tags |> mapEach 3 (fun tag -> call ask tag)
                let! again = mapEach 0 (call ask) person.Tags

                let! pairs =
                    [ "a", 1; "b", 2 ]
                    |> mapEach
                        person.Age
                        (fun (text, number) ->
                            workflow {
                                let! length = call ask text
                                return length + number
                            }
                        )

                let! _ = person.Tags |> mapEach 1 (fun _ -> call tell "same")
                return lengths, again, pairs
            }
    )

[<Fact>]
let ``mapEach does something for each item`` () =
    maps
    |> becomes
        """
        let! lengths = map tag in person.tags, 3 at a time: call Ask tag
        let! again = map argument in person.tags: call Ask argument
        let! pairs =
          map item in [["a",1],["b",2]], person.age at a time:
            let text = item[0]
            let number = item[1]
            let! length = call Ask text
            return length + number
        do! map item in person.tags, 1 at a time: call Tell "same"
        return [lengths, again, pairs]
        """

    keepsItsMeaning maps [
        for tags in [ []; [ "x" ]; [ "x"; "yy" ]; [ "!A" ] ] do
            {
                Name = "n"
                Age = 2
                Tags = tags
                Note = None
            }
    ]
