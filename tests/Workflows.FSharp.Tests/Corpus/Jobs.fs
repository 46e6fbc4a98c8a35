/// Work that others do, and that is waited for.
module Workflows.FSharp.Tests.Corpus.Jobs

open System
open Workflows.FSharp

type State =
    | Waiting
    | Running of percent: int
    | Done of file: string
    | Broken of reason: string

let private startReport =
    lambda "StartReport" (fun (name: string) -> if name = "" then Broken "no name" else Waiting)

let private readReport =
    lambda
        "ReadReport"
        (fun (name: string, state: State) ->
            match state with
            | Waiting -> Running 50
            | Running percent when percent < 90 -> Running(percent + 25)
            | Running _ -> Done(name + ".pdf")
            | other -> other
        )

/// A loop over the cases of a union.
let runReport =
    Workflow.define (
        "RunReport",
        fun (name: string) ->
            workflow {
                let! first = call startReport name
                let mutable state = first
                let mutable waiting = true

                while waiting do
                    match state with
                    | Waiting
                    | Running _ ->
                        do! sleep (minutes 1)
                        let! next = call readReport (name, state)
                        state <- next
                    | Done _
                    | Broken _ -> waiting <- false

                match state with
                | Done file -> return file
                | Broken reason -> return! fail "Report.Broken" reason
                | Waiting
                | Running _ -> return! fail "Report.Stuck" "It is still running."
            }
    )

type Certificate = {
    Domain: string
    Issued: DateTimeOffset
    Days: int
}

let private readCertificate =
    lambda
        "ReadCertificate"
        (fun (domain: string) -> {
            Domain = domain
            Issued = DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)
            Days = domain.Length
        })

let private issueCertificate =
    flaky "IssueCertificate" 3 "Dns.Pending" (fun (domain: string) -> domain + ".pem")

let private certificateRetries = 3

let renewCertificate =
    Workflow.define (
        "RenewCertificate",
        fun (domains: string list) ->
            workflow {
                return!
                    domains
                    |> mapEach
                        10
                        (fun domain ->
                            workflow {
                                let! certificate = call readCertificate domain
                                do! sleepUntil certificate.Issued

                                try
                                    let! file =
                                        call issueCertificate domain
                                        |> retry (
                                            Retry.on [ "Dns.Pending" ]
                                            |> Retry.attempts certificateRetries
                                            |> Retry.every (minutes 1)
                                        )

                                    return {|
                                        Domain = domain
                                        File = Some file
                                        Days = certificate.Days
                                    |}
                                with TaskFailed("Dns.Pending", _) ->
                                    return {|
                                        Domain = domain
                                        File = None
                                        Days = 0
                                    |}
                            }
                        )
            }
    )

type Queue = {
    Name: string
    Messages: int
    Batch: int
}

let private receive =
    lambda "Receive" (fun (queue: string, wanted: int) -> queue.Length + wanted)

let private handle = lambda "Handle" (fun (message: int) -> message % 3 <> 0)

/// A loop in a loop, with counts of both.
let drainQueue =
    Workflow.define (
        "DrainQueue",
        fun (queue: Queue) ->
            workflow {
                let mutable left = queue.Messages
                let mutable handled = 0
                let mutable failed = 0

                while left > 0 do
                    let batch = if left < queue.Batch then left else queue.Batch
                    let! _ = call receive (queue.Name, batch)
                    let mutable index = 0

                    while index < batch do
                        index <- index + 1
                        let! ok = call handle (left - index)

                        if ok then handled <- handled + 1 else failed <- failed + 1

                    left <- left - batch

                return handled, failed
            }
    )

let examples = [
    example runReport [ "sales", Ok "sales.pdf"; "", Error "Report.Broken" ]
    example renewCertificate [
        [ "a.example"; "b.example" ],
        Ok [
            {|
                Domain = "a.example"
                File = Some "a.example.pem"
                Days = 9
            |}
            {|
                Domain = "b.example"
                File = Some "b.example.pem"
                Days = 9
            |}
        ]
        [ "c.example" ],
        Ok [
            {|
                Domain = "c.example"
                File = Some "c.example.pem"
                Days = 9
            |}
        ]
        [], Ok []
    ]
    example drainQueue [
        { Name = "q"; Messages = 7; Batch = 3 }, Ok(4, 3)
        { Name = "q"; Messages = 0; Batch = 3 }, Ok(0, 0)
    ]
]
