/// Selling things.
module Workflows.FSharp.Tests.Corpus.Shop

open Workflows.FSharp

type Line = {
    Sku: string
    Quantity: int
    Price: decimal
}

type Basket = {
    Customer: string
    Lines: Line list
    Coupon: string option
}

type Sale = {
    Customer: string
    Discount: decimal
    Total: decimal
}

let private rateCoupon =
    lambda "RateCoupon" (fun code -> if code = "SPRING" then Some 15m else None)

let private book = lambda "BookSale" (fun (sale: Sale) -> sale.Total > 0m)

let checkOut =
    Workflow.define (
        "CheckOut",
        fun (basket: Basket) ->
            workflow {
                let sum =
                    basket.Lines |> List.sumBy (fun line -> decimal line.Quantity * line.Price)

                let mutable discount = 0m

                match basket.Coupon with
                | Some code ->
                    let! rate = call rateCoupon code
                    discount <- Option.defaultValue 0m rate
                | None ->
                    if sum > 500m then
                        discount <- 10m
                    elif sum > 100m then
                        discount <- 5m

                let sale = {
                    Customer = basket.Customer
                    Discount = discount
                    Total = sum - sum * discount / 100m
                }

                let! booked = call book sale

                if not booked then
                    return! fail "EmptyBasket" $"{basket.Customer} has bought nothing."
                else
                    return sale
            }
    )

type Status =
    | Ordered
    | Paid
    | Shipped of tracking: string
    | Delivered of tracking: string * days: int

type Purchase = {
    Id: int
    Amount: decimal
    Status: Status
    Reason: string
}

type Decision = {
    Purchase: Purchase
    Paid: decimal
    Label: string option
}

let private payBack =
    flaky "PayBack" 1 "Bank.Busy" (fun (amount: decimal) -> amount)

let private recall =
    lambda "RecallParcel" (fun (tracking: string) -> tracking.StartsWith 'T')

let private printLabel = lambda "PrintLabel" (fun (id: int) -> $"R-{id}")

let refund =
    Workflow.define (
        "Refund",
        fun (purchase: Purchase) ->
            workflow {
                match purchase.Status with
                | Ordered ->
                    return {
                        Purchase = purchase
                        Paid = 0m
                        Label = None
                    }
                | Paid ->
                    let! paid = call payBack purchase.Amount |> retry (Retry.on [ "Bank.Busy" ])

                    return {
                        Purchase = { purchase with Status = Ordered }
                        Paid = paid
                        Label = None
                    }
                | Shipped tracking
                | Delivered(tracking, 0) ->
                    let! recalled = call recall tracking

                    if recalled then
                        return {
                            Purchase = purchase
                            Paid = purchase.Amount
                            Label = None
                        }
                    else
                        return! fail "Parcel.Lost" $"Parcel {tracking} of {purchase.Id} is lost."
                | Delivered(_, days) when days <= 30 ->
                    let! label = call printLabel purchase.Id

                    return {
                        Purchase = purchase
                        Paid = 0m
                        Label = Some label
                    }
                | Delivered(_, days) -> return! fail "Refund.TooLate" $"{days} days are too many."
            }
    )

type Restock = { Sku: string; Wanted: int }

let private quote =
    lambda "AskSupplier" (fun (restock: Restock) -> min restock.Wanted 40)

let private place =
    lambda "PlaceOrder" (fun (restock: Restock) -> restock.Sku.Length + restock.Wanted)

/// The name of the second variable is none in JSONata.
let replenish =
    Workflow.define (
        "Replenish",
        fun (order: Restock) ->
            workflow {
                let! offered = call quote order
                let order' = { order with Wanted = offered }
                let! number = call place order'

                if order'.Wanted < order.Wanted then
                    do! sleep (days 7)

                    let order'' = {
                        order with
                            Wanted = order.Wanted - order'.Wanted
                    }

                    let! second = call place order''
                    return [ number; second ]
                else
                    return [ number ]
            }
    )

let examples =
    let line sku quantity price = {
        Sku = sku
        Quantity = quantity
        Price = price
    }

    let lines = [ line "A" 3 40m; line "B" 1 2.5m ]

    let purchase status = {
        Id = 7
        Amount = 19.99m
        Status = status
        Reason = "too small"
    }

    [
        example checkOut [
            {
                Customer = "Ida"
                Lines = lines
                Coupon = None
            },
            Ok {
                Customer = "Ida"
                Discount = 5m
                Total = 116.375m
            }
            {
                Customer = "Tom"
                Lines = lines
                Coupon = Some "SPRING"
            },
            Ok {
                Customer = "Tom"
                Discount = 15m
                Total = 104.125m
            }
            {
                Customer = "Eva"
                Lines = [ line "C" 6 100m ]
                Coupon = None
            },
            Ok {
                Customer = "Eva"
                Discount = 10m
                Total = 540m
            }
            {
                Customer = "Jon"
                Lines = []
                Coupon = Some "AUTUMN"
            },
            Error "EmptyBasket"
        ]
        example refund [
            purchase Ordered,
            Ok {
                Purchase = purchase Ordered
                Paid = 0m
                Label = None
            }
            purchase Paid,
            Ok {
                Purchase = purchase Ordered
                Paid = 19.99m
                Label = None
            }
            purchase (Shipped "T1"),
            Ok {
                Purchase = purchase (Shipped "T1")
                Paid = 19.99m
                Label = None
            }
            purchase (Delivered("X1", 0)), Error "Parcel.Lost"
            purchase (Delivered("X1", 30)),
            Ok {
                Purchase = purchase (Delivered("X1", 30))
                Paid = 0m
                Label = Some "R-7"
            }
            purchase (Delivered("X1", 31)), Error "Refund.TooLate"
        ]
        example replenish [
            { Sku = "AB"; Wanted = 30 }, Ok [ 32 ]
            { Sku = "AB"; Wanted = 55 }, Ok [ 42; 17 ]
        ]
    ]
