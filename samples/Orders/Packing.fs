/// The packing table.
module Orders.Packing

open Workflows

type Parcel = {
    Sku: string
    Box: string
    /// The weight with the box.
    Grams: int
}

type private Box = {
    Name: string
    Litres: decimal
    /// The most it carries.
    Grams: int
    /// Its own weight.
    Tare: int
}

/// The boxes on the table, the smallest first.
let private boxes = [
    {
        Name = "letter"
        Litres = 2m
        Grams = 1000
        Tare = 30
    }
    {
        Name = "carton"
        Litres = 30m
        Grams = 15000
        Tare = 400
    }
    {
        Name = "pallet"
        Litres = 1500m
        Grams = 400000
        Tare = 9000
    }
]

/// Packs an item into the smallest box that takes its volume and weight.
let pack (_: TaskContext) (item: Item) =
    task {
        let litres = decimal item.Quantity * item.Litres
        let grams = item.Quantity * item.Grams

        match boxes |> List.tryFind (fun box -> litres <= box.Litres && grams <= box.Grams) with
        | None -> return raise (TaskFailedException("Packing.TooBig", $"No box takes {item.Quantity} of {item.Sku}."))
        | Some box ->
            return {
                Sku = item.Sku
                Box = box.Name
                Grams = grams + box.Tare
            }
    }
