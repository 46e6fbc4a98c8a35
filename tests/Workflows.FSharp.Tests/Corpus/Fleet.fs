/// Many at the same time.
module Workflows.FSharp.Tests.Corpus.Fleet

open Workflows.FSharp

type Truck = {
    Id: string
    Kilometres: int
    Tyres: int list
}

type Report = {
    Truck: string
    Engine: string
    Worn: int
    Brakes: bool
}

let private checkEngine =
    lambda "CheckEngine" (fun (kilometres: int) -> if kilometres > 100000 then "old" else "fine")

let private measureTyre =
    flaky "MeasureTyre" 1 "Sensor.Silent" (fun (tyre: int) -> tyre * 2)

let private checkBrakes = lambda "CheckBrakes" (fun (id: string) -> id <> "T9")

/// A Parallel in a Map, with a Map in it.
let inspectFleet =
    Workflow.define (
        "InspectFleet",
        fun (trucks: Truck list) ->
            workflow {
                return!
                    trucks
                    |> mapEach
                        5
                        (fun truck ->
                            workflow {
                                let! engine = call checkEngine truck.Kilometres

                                and! depths =
                                    truck.Tyres
                                    |> mapEach
                                        0
                                        (fun tyre ->
                                            workflow {
                                                return! call measureTyre tyre |> retry (Retry.on [ "Sensor.Silent" ])
                                            }
                                        )

                                and! brakes = call checkBrakes truck.Id

                                return {
                                    Truck = truck.Id
                                    Engine = engine
                                    Worn = depths |> List.filter (fun depth -> depth < 6) |> List.length
                                    Brakes = brakes
                                }
                            }
                        )
            }
    )

type Load = { Kilograms: int; Express: bool }

type Offer = {
    Carrier: string
    Price: decimal
    Days: int
}

let private askRoad =
    lambda
        "AskRoad"
        (fun (load: Load) -> {
            Carrier = "road"
            Price = decimal load.Kilograms * 0.5m
            Days = 4
        })

let private askRail =
    lambda
        "AskRail"
        (fun (load: Load) -> {
            Carrier = "rail"
            Price = 90m + decimal load.Kilograms * 0.1m
            Days = 9
        })

let private askAir =
    lambda
        "AskAir"
        (fun (load: Load) ->
            if load.Kilograms > 900 then
                refuse "Air.TooHeavy" "No plane takes it."
            else
                {
                    Carrier = "air"
                    Price = decimal load.Kilograms * 4m
                    Days = 1
                }
        )

/// Offers of three, one of which may make none.
let pickCarrier =
    Workflow.define (
        "PickCarrier",
        fun (load: Load) ->
            workflow {
                let! road = call askRoad load
                and! rail = call askRail load

                and! air =
                    workflow {
                        try
                            let! offer = call askAir load
                            return Some offer
                        with TaskFailed("Air.TooHeavy", _) ->
                            return None
                    }

                let slow = if road.Price <= rail.Price then road else rail

                match air with
                | Some offer when load.Express || offer.Price < slow.Price ->
                    return {|
                        Best = offer
                        Saved = 0m
                        Offers = [ road; rail; offer ]
                    |}
                | Some offer ->
                    return {|
                        Best = slow
                        Saved = offer.Price - slow.Price
                        Offers = [ road; rail; offer ]
                    |}
                | None ->
                    return {|
                        Best = slow
                        Saved = 0m
                        Offers = [ road; rail ]
                    |}
            }
    )

type Route = {
    Stops: (string * int) list
    Limit: int
}

let private drive =
    lambda "DriveTo" (fun (stop: string, parcels: int) -> $"{parcels} at {stop}")

let private returnParcels = lambda "ReturnParcels" (fun (parcels: int) -> -parcels)

/// A list of tuples, two workflows written as values, and a choice between them.
let deliver =
    Workflow.define (
        "Deliver",
        fun (route: Route) ->
            workflow {
                let! stops =
                    route.Stops
                    |> mapEach
                        1
                        (fun (stop, parcels) ->
                            workflow {
                                if parcels > route.Limit then
                                    let! rest = call returnParcels (parcels - route.Limit)
                                    let! text = call drive (stop, route.Limit)
                                    return text, rest
                                else
                                    let! text = call drive (stop, parcels)
                                    return text, 0
                            }
                        )

                return stops |> List.map fst, stops |> List.sumBy snd
            }
    )

let examples =
    let truck id kilometres tyres = {
        Id = id
        Kilometres = kilometres
        Tyres = tyres
    }

    let road kg : Offer = {
        Carrier = "road"
        Price = kg * 0.5m
        Days = 4
    }

    let rail kg : Offer = {
        Carrier = "rail"
        Price = 90m + kg * 0.1m
        Days = 9
    }

    let air kg : Offer = {
        Carrier = "air"
        Price = kg * 4m
        Days = 1
    }

    [
        example inspectFleet [
            [ truck "T1" 200000 [ 2; 3; 1 ]; truck "T9" 5 [ 4 ]; truck "T3" 100000 [] ],
            Ok [
                {
                    Truck = "T1"
                    Engine = "old"
                    Worn = 2
                    Brakes = true
                }
                {
                    Truck = "T9"
                    Engine = "fine"
                    Worn = 0
                    Brakes = false
                }
                {
                    Truck = "T3"
                    Engine = "fine"
                    Worn = 0
                    Brakes = true
                }
            ]
            [ truck "T4" 1 [ 1 ] ],
            Ok [
                {
                    Truck = "T4"
                    Engine = "fine"
                    Worn = 1
                    Brakes = true
                }
            ]
            [], Ok []
        ]
        example pickCarrier [
            { Kilograms = 100; Express = false },
            Ok {|
                Best = road 100m
                Saved = 350m
                Offers = [ road 100m; rail 100m; air 100m ]
            |}
            { Kilograms = 100; Express = true },
            Ok {|
                Best = air 100m
                Saved = 0m
                Offers = [ road 100m; rail 100m; air 100m ]
            |}
            { Kilograms = 1000; Express = true },
            Ok {|
                Best = rail 1000m
                Saved = 0m
                Offers = [ road 1000m; rail 1000m ]
            |}
        ]
        example deliver [
            {
                Stops = [ "mill", 2; "port", 7 ]
                Limit = 5
            },
            Ok([ "2 at mill"; "5 at port" ], -2)
            { Stops = [ "mill", 2 ]; Limit = 5 }, Ok([ "2 at mill" ], 0)
            { Stops = []; Limit = 5 }, Ok([], 0)
        ]
    ]
