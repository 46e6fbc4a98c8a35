namespace Workflows.FSharp.Tests.Expressions

open System

/// The types that the tests of expressions calculate with.
type Color =
    | Red
    | Green
    | Blue

type Shape =
    | Circle of radius: float
    | Rectangle of width: int * height: int
    | Point

type Item = {
    Sku: string
    Count: int
    Price: decimal
}

type Address = { City: string; Street: string option }

type Order = {
    Id: string
    Total: decimal
    Items: Item list
    Note: string option
    Address: Address option
    Color: Color
    Shape: Shape
    IsPaid: bool
    Weight: float
    Day: DayOfWeek
    Key: Guid
    Tags: string array
}

module Shop =
    let pen = {
        Sku = "pen"
        Count = 2
        Price = 1.25m
    }

    let ink = { Sku = "ink"; Count = 1; Price = 7.5m }

    let order = {
        Id = "a-1"
        Total = 10m
        Items = [ pen; ink ]
        Note = Some "fast"
        Address = Some { City = "Bern"; Street = None }
        Color = Green
        Shape = Rectangle(2, 3)
        IsPaid = true
        Weight = 2.5
        Day = DayOfWeek.Monday
        Key = Guid("0f8fad5b-d9cb-469f-a165-70867728950e")
        Tags = [| "new"; "" |]
    }

    let orders = [
        order
        {
            order with
                Id = ""
                Total = -3.75m
                Items = []
                Note = None
                Address = None
                Color = Red
                Shape = Point
                IsPaid = false
                Weight = -0.5
                Day = DayOfWeek.Sunday
                Key = Guid.Empty
                Tags = [||]
        }
        {
            order with
                Total = 0m
                Items = [ ink ]
                Note = Some ""
                Address = Some { City = ""; Street = Some "x" }
                Color = Blue
                Shape = Circle 1.5
                Day = DayOfWeek.Friday
                Tags = [| "b" |]
        }
    ]
