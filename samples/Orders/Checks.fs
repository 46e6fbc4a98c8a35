/// What the desk looks at before anything is done.
module Orders.Checks

open Workflows

type Check = { Valid: bool }

/// An order is valid if it has a total, and the items add up to it.
let validate (_: TaskContext) (order: Order) =
    task {
        let sum = order.Items |> List.sumBy (fun item -> decimal item.Quantity * item.Price)

        return {
            Valid = order.Total > 0m && sum = order.Total
        }
    }
