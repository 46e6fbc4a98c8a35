/// Bookings that are undone when a later one fails.
module Workflows.FSharp.Tests.Corpus.Travel

open Workflows.FSharp

type Trip = {
    Traveller: string
    Flight: string
    Hotel: string
    Car: string option
}

type Booked = {
    Flight: int
    Hotel: int
    Car: int option
}

let private bookFlight =
    lambda
        "BookFlight"
        (fun (flight: string) ->
            if flight = "full" then
                refuse "Flight.Full" flight
            else
                flight.Length
        )

let private bookHotel =
    flaky
        "BookHotel"
        1
        "Hotel.Offline"
        (fun (hotel: string) ->
            if hotel = "full" then
                refuse "Hotel.Full" hotel
            else
                hotel.Length
        )

let private bookCar =
    lambda "BookCar" (fun (car: string) -> if car = "none" then refuse "Car.None" car else car.Length)

let private cancelFlight = lambda "CancelFlight" (fun (_: int) -> ())
let private cancelHotel = lambda "CancelHotel" (fun (_: int) -> ())

/// A saga: each failure undoes what was done before.
let bookTrip =
    Workflow.define (
        "BookTrip",
        fun (trip: Trip) ->
            workflow {
                let! flight = call bookFlight trip.Flight

                try
                    let! hotel = call bookHotel trip.Hotel |> retry (Retry.on [ "Hotel.Offline" ])

                    try
                        match trip.Car with
                        | None ->
                            return {
                                Flight = flight
                                Hotel = hotel
                                Car = None
                            }
                        | Some wanted ->
                            let! car = call bookCar wanted

                            return {
                                Flight = flight
                                Hotel = hotel
                                Car = Some car
                            }
                    with TaskFailed(error, cause) ->
                        do! call cancelHotel hotel
                        return! fail error cause
                with TaskFailed(error, cause) ->
                    do! call cancelFlight flight
                    return! fail "Trip.Cancelled" $"{trip.Traveller}: {error}, {cause}"
            }
    )

type Transfer = {
    From: string
    To: string
    Amount: decimal
}

let private withdraw =
    lambda
        "Withdraw"
        (fun (account: string, amount: decimal) ->
            if amount > 1000m then
                refuse "Account.Empty" account
            else
                amount
        )

let private deposit =
    lambda
        "Deposit"
        (fun (account: string, amount: decimal) ->
            match account with
            | "closed" -> refuse "Account.Closed" account
            | "frozen" -> refuse "Account.Frozen" account
            | "strange" -> invalidOp "no such thing"
            | _ -> amount
        )

/// Handlers for some errors; the rest is not caught.
let moveMoney =
    Workflow.define (
        "MoveMoney",
        fun (transfer: Transfer) ->
            workflow {
                let! taken =
                    call withdraw (transfer.From, transfer.Amount)
                    |> retry (Retry.on [ "Ledger.Locked" ] |> Retry.jitter)

                try
                    let! _ = call deposit (transfer.To, taken)
                    return "moved"
                with
                | TaskFailed("Account.Closed", account) ->
                    let! _ = call deposit (transfer.From, taken) |> named "Give back"
                    return $"{account} is closed"
                | TaskFailed(("Account.Frozen" | "Account.Locked") as error, cause) ->
                    do! sleep (days 1)

                    if transfer.Amount > 100m then
                        return! fail error cause
                    else
                        return "kept"
            }
    )

type Booking =
    | Room of number: int
    | WaitingList of place: int

let private reserveRoom =
    lambda
        "ReserveRoom"
        (fun (guest: string, floor: int) ->
            if guest.Length > 4 then
                refuse "Room.None" guest
            else
                floor * 100 + guest.Length
        )

let private joinList =
    lambda "JoinWaitingList" (fun (guest: string) -> guest.Length)

let private sendKeys = lambda "SendKeys" (fun (rooms: Booking list) -> rooms.Length)

/// Each guest's failure is handled on its own.
let reserveRooms =
    Workflow.define (
        "ReserveRooms",
        fun (group: {| Guests: string list; Floor: int |}) ->
            workflow {
                let! bookings =
                    group.Guests
                    |> mapEach
                        0
                        (fun guest ->
                            workflow {
                                try
                                    let! number = call reserveRoom (guest, group.Floor)
                                    return Room number
                                with TaskFailed("Room.None", _) ->
                                    let! place = call joinList guest
                                    return WaitingList place
                            }
                        )

                let rooms =
                    bookings
                    |> List.filter (fun booking ->
                        match booking with
                        | Room _ -> true
                        | WaitingList _ -> false
                    )

                if List.isEmpty rooms then
                    return bookings, 0
                else
                    let! keys = call sendKeys rooms
                    return bookings, keys
            }
    )

let examples = [
    example bookTrip [
        {
            Traveller = "Ida"
            Flight = "SK1"
            Hotel = "Sea"
            Car = None
        },
        Ok { Flight = 3; Hotel = 3; Car = None }
        {
            Traveller = "Ida"
            Flight = "SK1"
            Hotel = "Sea"
            Car = Some "van"
        },
        Ok { Flight = 3; Hotel = 3; Car = Some 3 }
        {
            Traveller = "Ida"
            Flight = "full"
            Hotel = "Sea"
            Car = None
        },
        Error "Flight.Full"
        {
            Traveller = "Ida"
            Flight = "SK1"
            Hotel = "full"
            Car = None
        },
        Error "Trip.Cancelled"
        {
            Traveller = "Ida"
            Flight = "SK1"
            Hotel = "Sea"
            Car = Some "none"
        },
        Error "Trip.Cancelled"
    ]
    example moveMoney [
        { From = "a"; To = "b"; Amount = 10m }, Ok "moved"
        {
            From = "a"
            To = "closed"
            Amount = 10m
        },
        Ok "closed is closed"
        {
            From = "a"
            To = "frozen"
            Amount = 10m
        },
        Ok "kept"
        {
            From = "a"
            To = "frozen"
            Amount = 101m
        },
        Error "Account.Frozen"
        {
            From = "a"
            To = "strange"
            Amount = 10m
        },
        Error "InvalidOperationException"
        { From = "a"; To = "b"; Amount = 1001m }, Error "Account.Empty"
    ]
    example reserveRooms [
        {|
            Guests = [ "Ida"; "Jonas"; "Eva" ]
            Floor = 2
        |},
        Ok([ Room 203; WaitingList 5; Room 203 ], 2)
        {| Guests = [ "Jonas" ]; Floor = 2 |}, Ok([ WaitingList 5 ], 0)
        {| Guests = []; Floor = 2 |}, Ok([], 0)
    ]
]
