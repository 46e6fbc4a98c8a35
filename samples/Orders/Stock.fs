/// The shelves of the warehouse.
module Orders.Stock

open Workflows

type Reservation = { Sku: string; Left: int }

/// How many pieces of each article a shelf holds in the morning.
let private shelves = Map [ "BOOK", 400; "LAMP", 60; "TOOL", 150; "SOFA", 2 ]

let private inStock (sku: string) =
    shelves |> Map.tryFind (sku.Split('-')[0]) |> Option.defaultValue 0

/// Sets items aside: all of them, or none.
let reserve (_: TaskContext) (items: Item list) =
    task {
        let reservations =
            items
            |> List.groupBy _.Sku
            |> List.map (fun (sku, lines) -> {
                Sku = sku
                Left = inStock sku - List.sumBy _.Quantity lines
            })

        match reservations |> List.tryFind (fun reservation -> reservation.Left < 0) with
        | Some short -> return raise (TaskFailedException("Stock.Short", $"{-short.Left} of {short.Sku} are missing."))
        | None -> return reservations
    }
