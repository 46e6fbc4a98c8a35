/// New people.
module Workflows.FSharp.Tests.Corpus.Onboarding

open System
open Workflows.FSharp

type Hire = {
    Name: string
    Team: string
    Starts: DateTimeOffset
    Manager: string option
}

type Access = {
    Account: string
    Laptop: string
    Badge: int
    Buddy: string
}

let private createAccount =
    lambda "CreateAccount" (fun (name: string) -> name.ToLowerInvariant())

let private orderLaptop =
    flaky "OrderLaptop" 2 "Supplier.Busy" (fun (team: string) -> if team = "Film" then "16 inch" else "14 inch")

let private printBadge = lambda "PrintBadge" (fun (name: string) -> name.Length)

let private askManager =
    lambda "AskManager" (fun (manager: string) -> $"a friend of {manager}")

let private welcome = lambda "Welcome" (fun (_: Access) -> ())

let onboard =
    Workflow.define (
        "OnboardEmployee",
        fun (hire: Hire) ->
            workflow {
                let! account = call createAccount hire.Name

                and! laptop =
                    call orderLaptop hire.Team
                    |> retry (Retry.on [ "Supplier.Busy" ] |> Retry.every (minutes 30) |> Retry.backoff 1.)

                and! badge = call printBadge hire.Name
                let mutable buddy = "nobody"

                match hire.Manager with
                | Some manager ->
                    let! found = call askManager manager
                    buddy <- found
                | None -> ()

                let access = {
                    Account = account
                    Laptop = laptop
                    Badge = badge
                    Buddy = buddy
                }

                do! sleepUntil hire.Starts
                do! call welcome access
                return access
            }
    )

type Applicant = { Passport: string; Photo: string }

type Proof = {
    By: string
    Score: int
    Attempts: string list
}

let private automatic =
    lambda
        "CheckByMachine"
        (fun applicant ->
            if applicant.Photo = "blurred" then
                refuse "Photo.Unreadable" "The photo is blurred."
            else
                applicant.Passport.Length
        )

let private second =
    flaky "CheckBySecondMachine" 9 "Service.Down" (fun applicant -> applicant.Photo.Length)

let private byHand =
    lambda "CheckByHand" (fun (applicant: Applicant) -> if applicant.Passport = "" then 0 else 90)

let verifyIdentity =
    Workflow.define (
        "VerifyIdentity",
        fun (applicant: Applicant) ->
            workflow {
                try
                    let! score = call automatic applicant

                    return {
                        By = "machine"
                        Score = score
                        Attempts = [ "machine" ]
                    }
                with TaskFailed("Photo.Unreadable", _) ->
                    try
                        let! score = call second applicant |> retry (Retry.always |> Retry.attempts 2)

                        return {
                            By = "second machine"
                            Score = score
                            Attempts = [ "machine"; "second machine" ]
                        }
                    with TaskFailed(error, cause) ->
                        let! score = call byHand applicant

                        if score < 50 then
                            return! fail "Identity.Unproven" $"{error} after {cause}"
                        else
                            return {
                                By = "hand"
                                Score = score
                                Attempts = [ "machine"; "second machine"; error ]
                            }
            }
    )

type Invitation =
    | Invited of address: string
    | Refused of address: string * reason: string
    | Skipped

type Campaign = {
    Invitations: Invitation list
    Sent: int
    Summary: string
}

let private invite =
    lambda
        "Invite"
        (fun (address: string) ->
            if address.Contains '@' then
                address.Length
            else
                refuse "Address.Wrong" "no @"
        )

/// Variables that have the names of JSONata's functions.
let inviteTeam =
    Workflow.define (
        "InviteTeam",
        fun (addresses: string list) ->
            workflow {
                let! map =
                    addresses
                    |> mapEach
                        2
                        (fun address ->
                            workflow {
                                if address = "" then
                                    return Skipped
                                else
                                    try
                                        let! _ = call invite address
                                        return Invited address
                                    with TaskFailed("Address.Wrong", reason) ->
                                        return Refused(address, reason)
                            }
                        )

                let filter =
                    map
                    |> List.filter (
                        function
                        | Invited _ -> true
                        | Refused _
                        | Skipped -> false
                    )

                let count = map.Length
                let sum = filter.Length

                return {
                    Invitations = map
                    Sent = sum
                    Summary = $"{sum} of {count}"
                }
            }
    )

let examples =
    let starts = DateTimeOffset(2031, 4, 1, 8, 0, 0, TimeSpan.Zero)

    [
        example onboard [
            {
                Name = "Ida"
                Team = "Film"
                Starts = starts
                Manager = Some "Per"
            },
            Ok {
                Account = "ida"
                Laptop = "16 inch"
                Badge = 3
                Buddy = "a friend of Per"
            }
            {
                Name = "Jonas"
                Team = "Sales"
                Starts = starts
                Manager = None
            },
            Ok {
                Account = "jonas"
                Laptop = "14 inch"
                Badge = 5
                Buddy = "nobody"
            }
        ]
        example verifyIdentity [
            { Passport = "P123"; Photo = "clear" },
            Ok {
                By = "machine"
                Score = 4
                Attempts = [ "machine" ]
            }
            { Passport = "P123"; Photo = "blurred" },
            Ok {
                By = "hand"
                Score = 90
                Attempts = [ "machine"; "second machine"; "Service.Down" ]
            }
            { Passport = ""; Photo = "blurred" }, Error "Identity.Unproven"
        ]
        example inviteTeam [
            [ "a@b.c"; ""; "nonsense"; "x@y.z" ],
            Ok {
                Invitations = [ Invited "a@b.c"; Skipped; Refused("nonsense", "no @"); Invited "x@y.z" ]
                Sent = 2
                Summary = "2 of 4"
            }
            [],
            Ok {
                Invitations = []
                Sent = 0
                Summary = "0 of 0"
            }
            [ "one@two" ],
            Ok {
                Invitations = [ Invited "one@two" ]
                Sent = 1
                Summary = "1 of 1"
            }
        ]
    ]
