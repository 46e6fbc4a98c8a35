/// Letters to customers.
module Orders.Mail

open System
open System.Net.Mail
open Microsoft.Extensions.Logging
open Workflows

type Letter = { To: string; Reference: string }

/// The ending of domains that are promised never to exist (RFC 2606).
let private nowhere = ".invalid"

let private canArrive (address: string) =
    MailAddress.TryCreate address |> fst
    && not (address.EndsWith(nowhere, StringComparison.OrdinalIgnoreCase))

/// Tells a customer that an order is paid and packed.
let notify (context: TaskContext) (letter: Letter) =
    task {
        if not (canArrive letter.To) then
            raise (TaskFailedException("Mail.Bounced", $"Nobody takes mail for {letter.To}."))

        context.Logger.LogInformation("mail to {Address}: paid with {Reference}", letter.To, letter.Reference)
    }
