module Orders.FulfilOrder

open Workflows.FSharp

let private validate = Task.lambda "Validate" Checks.validate

let private charge =
    Task.lambda "Charge" Payments.charge
    |> Task.timeout (minutes 2)
    |> Task.memory 512

let private reserve = Task.lambda "Reserve" Stock.reserve

let private pack =
    Task.worker "Pack" Packing.pack
    |> Task.concurrency 10
    |> Task.heartbeat (seconds 60)

let private notify = Task.lambda "Notify" Mail.notify
let private escalate = Task.lambda "Escalate" Support.escalate

let private transient =
    Retry.on [ "Payments.Busy" ] |> Retry.attempts 4 |> Retry.every (seconds 5)

/// From an order to parcels on their way.
let fulfil =
    Workflow.define (
        "FulfilOrder",
        fun (order: Order) ->
            workflow {
                let! check = call validate order

                if not check.Valid then
                    return! fail "InvalidOrder" $"order {order.Id} has no total, or it is not that of its items"
                else
                    let! payment =
                        call charge {
                            OrderId = order.Id
                            Card = order.Card
                            Amount = order.Total * 1.2m
                        }
                        |> retry transient

                    and! _ = call reserve order.Items

                    let! parcels =
                        order.Items |> mapEach 3 (fun item -> workflow { return! call pack item })
                    // The carrier comes by.
                    do! sleep (hours 1)

                    try
                        do!
                            call notify {
                                To = order.Email
                                Reference = payment.Reference
                            }
                    with TaskFailed("Mail.Bounced", cause) ->
                        do! call escalate { OrderId = order.Id; Cause = cause }

                    return {
                        OrderId = order.Id
                        Parcels = parcels.Length
                    }
            }
    )
    |> Workflow.schedule "rate(1 hour)"
    |> Workflow.processEvents
