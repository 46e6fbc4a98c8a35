namespace Orders

/// One line of an order.
type Item = {
    /// The shelf and the number on it, such as BOOK-0173.
    Sku: string
    Quantity: int
    /// The price of one, without tax.
    Price: decimal
    /// The weight of one.
    Grams: int
    /// The volume of one.
    Litres: decimal
}

/// What a customer orders, and how it is paid.
type Order = {
    Id: string
    /// Where the receipt goes.
    Email: string
    /// The number of the card that pays.
    Card: string
    /// The price of all items, without tax.
    Total: decimal
    Items: Item list
    Note: string option
}

/// What is known once an order is on its way.
type Receipt = { OrderId: string; Parcels: int }
