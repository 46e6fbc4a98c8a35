/// What people look after.
module Orders.Support

open Microsoft.Extensions.Logging
open Workflows

type Escalation = { OrderId: string; Cause: string }

/// Asks a colleague to see to an order.
let escalate (context: TaskContext) (escalation: Escalation) =
    task { context.Logger.LogInformation("support, see to {Order}: {Cause}", escalation.OrderId, escalation.Cause) }
