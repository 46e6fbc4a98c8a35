/// Who may what.
module Workflows.FSharp.Tests.Corpus.Approvals

open Workflows.FSharp

type Expense = {
    Employee: string
    Role: string
    Amount: decimal
    Receipts: int
}

let private askLead =
    lambda "AskLead" (fun (expense: Expense) -> expense.Receipts > 0)

let private askBoard =
    lambda "AskBoard" (fun (expense: Expense) -> expense.Amount < 50000m)

let private payOut =
    lambda "PayOut" (fun (employee: string, amount: decimal) -> $"{employee} gets {amount}")

/// Guards, and patterns that share what is done.
let approveExpense =
    Workflow.define (
        "ApproveExpense",
        fun (expense: Expense) ->
            workflow {
                let mutable approved = false

                match expense.Role, expense.Amount with
                | _, amount when amount <= 0m -> return! fail "Expense.Nothing" "There is nothing to pay."
                | ("director" | "board"), amount when amount < 10000m -> approved <- true
                | "manager", amount when amount < 1000m -> approved <- true
                | ("director" | "manager"), _ ->
                    let! answer = call askBoard expense
                    approved <- answer
                | _ ->
                    let! answer = call askLead expense
                    approved <- answer

                if approved then
                    return! call payOut (expense.Employee, expense.Amount)
                else
                    return $"{expense.Employee} gets nothing"
            }
    )

type Draft = {
    Title: string
    Text: string
    Version: int
    /// The last comment.
    Comment: string option
}

type Verdict = {
    Accepted: bool
    Comment: string option
}

let private review =
    lambda
        "Review"
        (fun (draft: Draft) -> {
            Accepted = draft.Text.Length > 8
            Comment = if draft.Version = 1 then Some "too short" else None
        })

let private rewrite =
    lambda "Rewrite" (fun (draft: Draft) -> draft.Text + draft.Text)

/// At most so many rounds, on a record that is copied with changes.
let reviewDocument =
    Workflow.define (
        "ReviewDocument",
        fun
            (input:
                {|
                    Title: string
                    Text: string
                    Rounds: int
                |}) ->
            workflow {
                let mutable draft = {
                    Title = input.Title
                    Text = input.Text
                    Version = 1
                    Comment = None
                }

                let mutable accepted = false

                while not accepted && draft.Version <= input.Rounds do
                    let! verdict = call review draft
                    accepted <- verdict.Accepted

                    if not accepted then
                        let! text = call rewrite draft

                        draft <- {
                            draft with
                                Text = text
                                Version = draft.Version + 1
                                Comment = verdict.Comment |> Option.orElse draft.Comment
                        }

                        do! sleep (hours 12)

                return draft, accepted
            }
    )

type Request = {
    User: string
    Role: string
    Environment: string
    Days: int
}

let private grant =
    lambda "Grant" (fun (user: string, days: int) -> $"{user}:{days}")

let private revoke = lambda "Revoke" (fun (grant: string) -> grant.Length)

let private escalateToOwner =
    lambda "AskOwner" (fun (request: Request) -> request.User <> "guest")

/// Access that ends by itself.
let grantAccess =
    Workflow.define (
        "GrantAccess",
        fun (request: Request) ->
            workflow {
                let! allowed =
                    workflow {
                        match request.Role, request.Environment with
                        | "admin", _ -> return true
                        | "developer", ("test" | "staging") -> return true
                        | "developer", "production" -> return! call escalateToOwner request
                        | _ -> return false
                    }

                if not allowed then
                    return! fail "Access.Denied" $"{request.User} may not use {request.Environment}."

                let limit = if request.Environment = "production" then 1 else 14
                let days' = if request.Days > limit then limit else request.Days
                let! key = call grant (request.User, days')
                do! sleep (days days')
                let! _ = call revoke key
                return days'
            }
    )

let examples = [
    example approveExpense [
        {
            Employee = "Ida"
            Role = "director"
            Amount = 9999m
            Receipts = 0
        },
        Ok "Ida gets 9999"
        {
            Employee = "Ida"
            Role = "board"
            Amount = 10000m
            Receipts = 0
        },
        Ok "Ida gets nothing"
        {
            Employee = "Tom"
            Role = "manager"
            Amount = 1000m
            Receipts = 0
        },
        Ok "Tom gets 1000"
        {
            Employee = "Eva"
            Role = "staff"
            Amount = 20m
            Receipts = 1
        },
        Ok "Eva gets 20"
        {
            Employee = "Eva"
            Role = "staff"
            Amount = -1m
            Receipts = 1
        },
        Error "Expense.Nothing"
    ]
    example reviewDocument [
        {|
            Title = "T"
            Text = "abc"
            Rounds = 5
        |},
        Ok(
            {
                Title = "T"
                Text = "abcabcabcabc"
                Version = 3
                Comment = Some "too short"
            },
            true
        )
        {|
            Title = "T"
            Text = "abc"
            Rounds = 1
        |},
        Ok(
            {
                Title = "T"
                Text = "abcabc"
                Version = 2
                Comment = Some "too short"
            },
            false
        )
        {|
            Title = "T"
            Text = "long enough"
            Rounds = 1
        |},
        Ok(
            {
                Title = "T"
                Text = "long enough"
                Version = 1
                Comment = None
            },
            true
        )
    ]
    example grantAccess [
        {
            User = "ida"
            Role = "admin"
            Environment = "production"
            Days = 3
        },
        Ok 1
        {
            User = "tom"
            Role = "developer"
            Environment = "staging"
            Days = 3
        },
        Ok 3
        {
            User = "guest"
            Role = "developer"
            Environment = "production"
            Days = 1
        },
        Error "Access.Denied"
        {
            User = "eva"
            Role = "sales"
            Environment = "test"
            Days = 1
        },
        Error "Access.Denied"
    ]
]
