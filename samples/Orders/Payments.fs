/// The payment gateway.
module Orders.Payments

open System
open Microsoft.Extensions.Logging
open Workflows

type Charge = {
    OrderId: string
    Card: string
    /// What the customer pays, tax included.
    Amount: decimal
}

type Payment = {
    Reference: string
    Amount: decimal
    /// How much of the amount is tax.
    Tax: decimal
}

/// A bank that issues cards.
type private Issuer = {
    Name: string
    /// How its card numbers begin.
    Prefix: string
    /// The most it pays at once.
    Limit: decimal
    /// Its line sleeps, and this many calls go by before it answers.
    CallsToWake: int
}

let private issuers = [
    {
        Name = "Harbour Bank"
        Prefix = "4"
        Limit = 5000m
        CallsToWake = 0
    }
    {
        Name = "Savings Union"
        Prefix = "5"
        Limit = 20000m
        CallsToWake = 2
    }
]

let private taxRate = 0.2m

/// Whether the last digit of a card number fits the others (ISO/IEC 7812).
let private isCardNumber (number: string) =
    let double digit =
        if digit > 4 then 2 * digit - 9 else 2 * digit

    let sum =
        number
        |> Seq.rev
        |> Seq.mapi (fun i letter ->
            let digit = int letter - int '0'
            if i % 2 = 0 then digit else double digit
        )
        |> Seq.sum

    number.Length = 16 && Seq.forall Char.IsAsciiDigit number && sum % 10 = 0

let private findIssuer (card: string) =
    issuers
    |> List.tryFind (fun issuer -> isCardNumber card && card.StartsWith(issuer.Prefix, StringComparison.Ordinal))

let private cents (amount: decimal) =
    Math.Round(amount, 2, MidpointRounding.AwayFromZero)

/// Takes an amount from a card. The reference is the same however often it is asked for, so that a retry pays once.
let charge (context: TaskContext) (charge: Charge) =
    task {
        match findIssuer charge.Card with
        | None -> return raise (TaskFailedException("Payments.UnknownCard", "No bank has issued this card."))
        | Some issuer when context.Attempt <= issuer.CallsToWake ->
            return raise (TaskFailedException("Payments.Busy", $"{issuer.Name} does not answer."))
        | Some issuer when charge.Amount > issuer.Limit ->
            return raise (TaskFailedException("Payments.Declined", $"{issuer.Name} pays {issuer.Limit} at most."))
        | Some issuer ->
            context.Logger.LogInformation("{Bank} pays {Amount}", issuer.Name, cents charge.Amount)

            return {
                Reference = $"{charge.OrderId}/{charge.Card[12..]}"
                Amount = cents charge.Amount
                Tax = cents (charge.Amount * taxRate / (1m + taxRate))
            }
    }
