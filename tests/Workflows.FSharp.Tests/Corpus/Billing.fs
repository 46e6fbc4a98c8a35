/// Invoices and payments.
module Workflows.FSharp.Tests.Corpus.Billing

open Workflows.FSharp

type Usage = {
    Product: string
    Units: int
    Price: decimal
}

type Account = {
    Id: string
    Country: string
    Usage: Usage list
    Credit: decimal
}

type Invoice = {
    Number: string
    Net: decimal
    Tax: decimal
    Gross: decimal
    Lines: string list
}

let private nextNumber =
    lambda "NextInvoiceNumber" (fun (account: string) -> account.Length * 1000 + 1)

let private store = lambda "StoreInvoice" (fun (invoice: Invoice) -> invoice.Number)

let monthlyInvoice =
    Workflow.define (
        "MonthlyInvoice",
        fun (account: Account) ->
            workflow {
                let used = account.Usage |> List.filter (fun usage -> usage.Units > 0)

                if used.IsEmpty then
                    return None
                else
                    let! number = call nextNumber account.Id

                    let net =
                        (used |> List.sumBy (fun usage -> decimal usage.Units * usage.Price))
                        - account.Credit

                    let rate =
                        match account.Country with
                        | "DE"
                        | "NL" -> 0.19m
                        | "SE" -> 0.25m
                        | _ -> 0m

                    let tax = if net > 0m then net * rate else 0m

                    let invoice = {
                        Number = $"{account.Country}-{number}"
                        Net = net
                        Tax = tax
                        Gross = net + tax
                        Lines = used |> List.map (fun usage -> $"{usage.Units} x {usage.Product}")
                    }

                    let! stored = call store invoice
                    return Some { invoice with Number = stored }
            }
    )

type Debt = {
    Customer: string
    Amount: decimal
    Patience: int
}

let private isPaid =
    lambda "IsPaid" (fun (customer: string, reminders: int) -> customer = "late" && reminders >= 2)

let private remind =
    lambda "Remind" (fun (customer: string, text: string) -> customer.Length + text.Length)

let private collect =
    lambda "HandToCollector" (fun (debt: Debt) -> debt.Amount * 1.1m)

/// Each time it waits longer.
let dun =
    Workflow.define (
        "Dun",
        fun (debt: Debt) ->
            workflow {
                let mutable reminders = 0
                let mutable paid = false

                while not paid && reminders < debt.Patience do
                    reminders <- reminders + 1

                    let text =
                        match reminders with
                        | 1 -> "please"
                        | 2
                        | 3 -> "once more"
                        | _ -> "at last"

                    let! _ = call remind (debt.Customer, text)
                    do! sleep (days (7 * reminders))
                    let! answer = call isPaid (debt.Customer, reminders)
                    paid <- answer

                if paid then
                    return debt.Amount
                else
                    return! call collect debt
            }
    )

type Subscription = {
    Plan: string
    Card: string
    Spare: string option
    Price: decimal
}

type Charged = {
    Card: string
    Amount: decimal
    Note: string option
}

let private chargeCard =
    lambda
        "ChargeCard"
        (fun (card: string, amount: decimal) ->
            if card.StartsWith 'x' then
                refuse "Card.Declined" $"{card} is empty."
            else
                amount
        )

let private cancel =
    lambda "CancelSubscription" (fun (subscription: Subscription) -> subscription.Plan)

/// A second card, if there is one, where the first is declined.
let renew =
    Workflow.define (
        "RenewSubscription",
        fun (subscription: Subscription) ->
            workflow {
                let price =
                    match subscription.Plan with
                    | "student" -> subscription.Price / 2m
                    | "family" -> subscription.Price * 1.5m
                    | _ -> subscription.Price

                try
                    let! amount = call chargeCard (subscription.Card, price)

                    return {
                        Card = subscription.Card
                        Amount = amount
                        Note = None
                    }
                with TaskFailed("Card.Declined", cause) ->
                    match subscription.Spare with
                    | Some spare ->
                        let! amount = call chargeCard (spare, price) |> named "ChargeSpareCard"

                        return {
                            Card = spare
                            Amount = amount
                            Note = Some cause
                        }
                    | None ->
                        let! plan = call cancel subscription
                        return! fail "Subscription.Ended" $"{plan}: {cause}"
            }
    )

let examples =
    let usage product units price = {
        Product = product
        Units = units
        Price = price
    }

    [
        example monthlyInvoice [
            {
                Id = "acme"
                Country = "DE"
                Usage = [ usage "disk" 10 0.5m; usage "cpu" 0 9m; usage "net" 3 2.25m ]
                Credit = 1m
            },
            Ok(
                Some {
                    Number = "DE-4001"
                    Net = 10.75m
                    Tax = 2.0425m
                    Gross = 12.7925m
                    Lines = [ "10 x disk"; "3 x net" ]
                }
            )
            {
                Id = "x"
                Country = "US"
                Usage = [ usage "disk" 1 4m ]
                Credit = 5m
            },
            Ok(
                Some {
                    Number = "US-1001"
                    Net = -1m
                    Tax = 0m
                    Gross = -1m
                    Lines = [ "1 x disk" ]
                }
            )
            {
                Id = "idle"
                Country = "SE"
                Usage = [ usage "disk" 0 4m ]
                Credit = 0m
            },
            Ok None
        ]
        example dun [
            {
                Customer = "late"
                Amount = 100m
                Patience = 5
            },
            Ok 100m
            {
                Customer = "never"
                Amount = 100m
                Patience = 4
            },
            Ok 110m
            {
                Customer = "none"
                Amount = 100m
                Patience = 0
            },
            Ok 110m
        ]
        example renew [
            {
                Plan = "family"
                Card = "a1"
                Spare = None
                Price = 10m
            },
            Ok {
                Card = "a1"
                Amount = 15m
                Note = None
            }
            {
                Plan = "student"
                Card = "x1"
                Spare = Some "b2"
                Price = 9m
            },
            Ok {
                Card = "b2"
                Amount = 4.5m
                Note = Some "x1 is empty."
            }
            {
                Plan = "basic"
                Card = "x1"
                Spare = Some "x2"
                Price = 9m
            },
            Error "Card.Declined"
            {
                Plan = "basic"
                Card = "x1"
                Spare = None
                Price = 9m
            },
            Error "Subscription.Ended"
        ]
    ]
