/// Meters, tariffs and the names that people give to them.
module Workflows.FSharp.Tests.Corpus.Energy

open Workflows.FSharp

type Reading = { Meter: string; Hour: int; Watts: int }
type Day = { Readings: Reading list; Peak: int }

type Summary = {
    Count: int
    Sum: int
    Average: float
    Peaks: string list
    Quiet: bool
}

let private calibrate = lambda "Calibrate" (fun (watts: int) -> watts + 1)

/// Every variable has the name of a function or a field that JSONata or the service knows.
let summarise =
    Workflow.define (
        "SummariseDay",
        fun (states: Day) ->
            workflow {
                let! ``map`` =
                    states.Readings
                    |> mapEach 0 (fun context -> workflow { return! call calibrate context.Watts })

                let count = List.length ``map``
                let sum = List.sum ``map``
                let ``in`` = states.Readings |> List.filter (fun input -> input.Watts > states.Peak)
                let string = ``in`` |> List.map (fun ``and`` -> $"{``and``.Meter}@{``and``.Hour}")
                let boolean = ``map`` |> List.forall (fun number -> number <= states.Peak)
                let average = if count = 0 then 0. else float sum / float count

                return {
                    Count = count
                    Sum = sum
                    Average = average
                    Peaks = string
                    Quiet = boolean
                }
            }
    )

type Tariff = { Base: decimal; PerUnit: decimal }

type Switch = {
    Units: int list
    Day: Tariff
    Night: Tariff option
}

let private price =
    lambda "Price" (fun (tariff: Tariff, units: int) -> tariff.Base + tariff.PerUnit * decimal units)

/// Names that hide others of the same name: in branches, in inner workflows, in functions.
let compareTariffs =
    Workflow.define (
        "CompareTariffs",
        fun (switch: Switch) ->
            workflow {
                let units = List.sum switch.Units
                let! cost = call price (switch.Day, units)

                let! best =
                    workflow {
                        match switch.Night with
                        | Some tariff ->
                            let! cost' = call price (tariff, units)
                            let units = switch.Units |> List.filter (fun units -> units > 10)
                            let cost = if cost' < cost then cost' else cost
                            return cost, units
                        | None ->
                            let cost = cost + 0m
                            return cost, []
                    }

                let cost, units = best

                let! split =
                    units
                    |> mapEach
                        0
                        (fun units ->
                            workflow {
                                let! cost = call price (switch.Day, units)
                                let cost = if cost > 20m then 20m else cost
                                return cost
                            }
                        )

                return cost, split
            }
    )

type Curve = { Start: int; Steps: int; Modulus: int }

let private sample = lambda "Sample" (fun (x: int, y: int) -> x * 3 + y)

/// Whole numbers: sums, quotients and remainders over a loop, and numbers below zero.
let walkCurve =
    Workflow.define (
        "WalkCurve",
        fun (curve: Curve) ->
            workflow {
                let mutable x = curve.Start
                let mutable steps = 0
                let mutable largest = x
                let mutable log = ""

                while steps < curve.Steps do
                    let! y = call sample (x, steps)

                    x <-
                        if y % 2 = 0 then
                            y / curve.Modulus
                        else
                            y % curve.Modulus - steps

                    steps <- steps + 1

                    if x > largest then
                        largest <- x

                    let mark = if steps = 1 then "" else ","
                    log <- log + mark + string x

                return {|
                    Log = log
                    Largest = largest
                    Last = -x
                    Half = largest / 2
                |}
            }
    )

let examples =
    let reading hour watts = {
        Meter = "m"
        Hour = hour
        Watts = watts
    }

    let walk start steps modulus =
        let rec go x largest log step =
            if step = steps then
                {|
                    Log = String.concat "," (List.rev log)
                    Largest = largest
                    Last = -x
                    Half = largest / 2
                |}
            else
                let y = x * 3 + step
                let next = if y % 2 = 0 then y / modulus else y % modulus - step
                go next (max largest next) (string next :: log) (step + 1)

        {
            Start = start
            Steps = steps
            Modulus = modulus
        },
        Ok(go start start [] 0)

    let flat cost : Tariff = { Base = cost; PerUnit = 1m }

    [
        example summarise [
            {
                Readings = [ reading 1 10; reading 2 30 ]
                Peak = 20
            },
            Ok {
                Count = 2
                Sum = 42
                Average = 21.
                Peaks = [ "m@2" ]
                Quiet = false
            }
            {
                Readings = [ reading 1 10 ]
                Peak = 20
            },
            Ok {
                Count = 1
                Sum = 11
                Average = 11.
                Peaks = []
                Quiet = true
            }
            { Readings = []; Peak = 20 },
            Ok {
                Count = 0
                Sum = 0
                Average = 0.
                Peaks = []
                Quiet = true
            }
        ]
        example compareTariffs [
            {
                Units = [ 5; 12; 30 ]
                Day = flat 4m
                Night = Some(flat 1.5m)
            },
            Ok(48.5m, [ 16m; 20m ])
            {
                Units = [ 12 ]
                Day = flat 4m
                Night = Some(flat 5m)
            },
            Ok(16m, [ 16m ])
            {
                Units = [ 5; 12 ]
                Day = flat 4m
                Night = None
            },
            Ok(21m, [])
        ]
        example walkCurve [ walk 7 5 4; walk -3 6 5; walk 0 0 1; walk 1 1 3 ]
    ]
