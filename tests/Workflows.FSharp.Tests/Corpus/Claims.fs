/// Insurance: longer workflows that use most of the language.
module Workflows.FSharp.Tests.Corpus.Claims

open System
open Workflows.FSharp

type Damage = { Part: string; Cost: decimal }

type Claim = {
    Number: string
    Insured: string
    /// When it is decided at the earliest.
    Due: DateTimeOffset
    Damages: Damage list
    Witness: string option
}

type Outcome =
    | Settled of amount: decimal
    | Partly of amount: decimal * refused: string list
    | Rejected of reason: string

type Settlement = {
    Claim: string
    Outcome: Outcome
    Letters: int
    Experts: (string * decimal) list
}

let private findPolicy =
    flaky
        "FindPolicy"
        1
        "Archive.Busy"
        (fun insured ->
            if insured = "nobody" then
                None
            else
                Some {|
                    Limit = 5000m
                    Excess = 150m
                    Parts = [ "door"; "glass"; "roof" ]
                |}
        )

let private estimate =
    Task.worker "Estimate" (fun _ (damage: Damage) -> task { return damage.Cost * 0.9m })
    |> Task.concurrency 4

let private hear =
    lambda
        "HearWitness"
        (fun (witness: string) ->
            match witness with
            | "silent" -> refuse "Witness.Silent" "says nothing"
            | "liar" -> "contradicts"
            | _ -> "confirms"
        )

let private pay =
    lambda "PayClaim" (fun (claim: string, amount: decimal) -> $"{claim}:{int amount}")

let private write = lambda "WriteLetter" (fun (text: string) -> text.Length)

let settleClaim =
    Workflow.define (
        "SettleClaim",
        fun (claim: Claim) ->
            workflow {
                let mutable letters = 0

                let! found =
                    call findPolicy claim.Insured
                    |> retry (Retry.on [ "Archive.Busy"; "States.Timeout" ])

                match found with
                | None ->
                    let! _ = call write $"{claim.Insured} is not insured"
                    letters <- letters + 1

                    return {
                        Claim = claim.Number
                        Outcome = Rejected "no policy"
                        Letters = letters
                        Experts = []
                    }
                | Some policy ->
                    let covered, refused =
                        claim.Damages
                        |> List.filter (fun damage -> List.contains damage.Part policy.Parts),
                        claim.Damages
                        |> List.filter (fun damage -> not (List.contains damage.Part policy.Parts))

                    let! experts =
                        covered
                        |> mapEach
                            2
                            (fun damage ->
                                workflow {
                                    let! cost = call estimate damage
                                    return damage.Part, cost
                                }
                            )

                    and! statement =
                        workflow {
                            match claim.Witness with
                            | Some witness ->
                                try
                                    return! call hear witness
                                with TaskFailed("Witness.Silent", cause) ->
                                    return cause
                            | None -> return "nobody saw it"
                        }

                    do! sleepUntil claim.Due
                    let sum = (experts |> List.sumBy snd) - policy.Excess

                    let amount =
                        if sum < 0m then 0m
                        elif sum > policy.Limit then policy.Limit
                        else sum

                    let outcome =
                        match statement with
                        | "contradicts" -> Rejected statement
                        | _ when amount = 0m -> Rejected "below the excess"
                        | _ when List.isEmpty refused -> Settled amount
                        | _ -> Partly(amount, refused |> List.map _.Part)

                    match outcome with
                    | Settled paid
                    | Partly(paid, _) ->
                        let! receipt = call pay (claim.Number, paid)
                        let! _ = call write receipt
                        letters <- letters + 1
                    | Rejected reason ->
                        let! _ = call write reason
                        letters <- letters + 1

                    if statement = "says nothing" then
                        let! _ = call write "Please tell us what you saw."
                        letters <- letters + 1

                    return {
                        Claim = claim.Number
                        Outcome = outcome
                        Letters = letters
                        Experts = experts
                    }
            }
    )

type Round = { Players: string list; Seed: int }

let private play =
    lambda
        "Play"
        (fun (first: string, second: string, seed: int) -> if (first.Length + seed) % 2 = 0 then first else second)

/// Three games, the last of which needs the winners of the first two.
let cup =
    Workflow.define (
        "PlayCup",
        fun
            (teams:
                {|
                    A: string
                    B: string
                    C: string
                    D: string
                    Seed: int
                |}) ->
            workflow {
                let! left = call play (teams.A, teams.B, teams.Seed) |> named "First semi-final"

                and! right =
                    call play (teams.C, teams.D, teams.Seed + 1) |> named "Second semi-final"

                let mutable seed = teams.Seed
                let! first = call play (left, right, seed) |> named "Final"
                let mutable winner = first
                let mutable games = 1

                while winner = left && games < 3 do
                    seed <- seed + 1
                    let! next = call play (left, right, seed) |> named "Final again"
                    winner <- next
                    games <- games + 1

                return [ [ left; right ]; [ winner ] ], games
            }
    )

type Reminder = {
    At: DateTimeOffset
    Text: string
    Tries: int option
}

let private send =
    flaky "SendReminder" 2 "Line.Busy" (fun (text: string) -> text.Length)

/// Parts of a workflow as values, one in the other.
let remind =
    Workflow.define (
        "Remind",
        fun (reminder: Reminder) ->
            workflow {
                do! sleepUntil reminder.At

                let! length =
                    workflow {
                        let! first =
                            workflow {
                                try
                                    return! call send reminder.Text |> retry (Retry.always |> Retry.attempts 1)
                                with TaskFailed(_, cause) ->
                                    return String.length cause
                            }

                        match reminder.Tries with
                        | Some tries when tries > 1 ->
                            let! second =
                                call send (reminder.Text + "!") |> retry (Retry.always |> Retry.attempts 2)

                            return first + second
                        | Some 0 -> return! fail "Reminder.Off" reminder.Text
                        | _ -> return first
                    }

                return length * 10
            }
    )

let examples =
    let due = DateTimeOffset(2031, 2, 20, 9, 30, 0, TimeSpan.Zero)
    let damage part cost = { Part = part; Cost = cost }

    let claim insured damages witness = {
        Number = "C-1"
        Insured = insured
        Due = due
        Damages = damages
        Witness = witness
    }

    let settlement outcome letters experts = {
        Claim = "C-1"
        Outcome = outcome
        Letters = letters
        Experts = experts
    }

    let teams seed = {|
        A = "a"
        B = "bb"
        C = "ccc"
        D = "dddd"
        Seed = seed
    |}

    [
        example settleClaim [
            claim "nobody" [] None, Ok(settlement (Rejected "no policy") 1 [])
            claim "ida" [ damage "door" 1000m; damage "glass" 200m ] (Some "tom"),
            Ok(settlement (Settled 930m) 1 [ "door", 900m; "glass", 180m ])
            claim "ida" [ damage "door" 9000m; damage "radio" 10m ] None,
            Ok(settlement (Partly(5000m, [ "radio" ])) 1 [ "door", 8100m ])
            claim "ida" [ damage "door" 1000m ] (Some "liar"),
            Ok(settlement (Rejected "contradicts") 1 [ "door", 900m ])
            claim "ida" [ damage "radio" 1000m ] (Some "silent"), Ok(settlement (Rejected "below the excess") 2 [])
        ]
        example cup [
            teams 0, Ok([ [ "bb"; "ccc" ]; [ "ccc" ] ], 2)
            teams 1, Ok([ [ "a"; "dddd" ]; [ "dddd" ] ], 2)
        ]
        example remind [
            {
                At = due
                Text = "milk"
                Tries = None
            },
            Ok 90
            {
                At = due
                Text = "milk"
                Tries = Some 2
            },
            Ok 140
            {
                At = due
                Text = "milk"
                Tries = Some 0
            },
            Error "Reminder.Off"
        ]
    ]
