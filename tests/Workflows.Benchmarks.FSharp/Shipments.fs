namespace Workflows.Benchmarks

open Workflows
open Workflows.FSharp

/// What a shipment is about.
type Shipment = {
    Id: string
    Country: string
    Weight: int
    Value: decimal
}

/// What one of its tasks is asked.
type Request = {
    Shipment: string
    Step: int
    Amount: decimal
}

/// What comes of it.
type Shipped = {
    Shipment: string
    Steps: int
    Cost: decimal
}

/// Workflows that differ in their tasks and constants, each a quotation of its own.
module Shipments =
    let private task number step =
        Task.lambda
            $"Task{number}-{step}"
            (fun _ (request: Request) -> task { return request.Amount + decimal request.Step })

    /// A workflow of ten tasks, one after the other. The number is in the names of its tasks and in its constants.
    let define (number: int) : Workflow<Shipment, Shipped> =
        let first = task number 1
        let second = task number 2
        let third = task number 3
        let fourth = task number 4
        let fifth = task number 5
        let sixth = task number 6
        let seventh = task number 7
        let eighth = task number 8
        let ninth = task number 9
        let tenth = task number 10

        Workflow.define (
            $"Ship{number}",
            fun (shipment: Shipment) ->
                workflow {
                    let! a =
                        call first {
                            Shipment = shipment.Id
                            Step = 1
                            Amount = shipment.Value
                        }

                    let! b =
                        call second {
                            Shipment = shipment.Id
                            Step = number
                            Amount = a
                        }

                    let! c =
                        call third {
                            Shipment = shipment.Id
                            Step = 3
                            Amount = a + b
                        }

                    let! d =
                        call fourth {
                            Shipment = shipment.Id
                            Step = shipment.Weight
                            Amount = c * 2m
                        }

                    let! e =
                        call fifth {
                            Shipment = shipment.Id
                            Step = 5
                            Amount = d
                        }

                    let! f =
                        call sixth {
                            Shipment = shipment.Id
                            Step = 6
                            Amount = e - 1m
                        }

                    let! g =
                        call seventh {
                            Shipment = shipment.Id
                            Step = 7
                            Amount = f
                        }

                    let! h =
                        call eighth {
                            Shipment = shipment.Id
                            Step = 8
                            Amount = g + shipment.Value
                        }

                    let! i =
                        call ninth {
                            Shipment = shipment.Id
                            Step = 9
                            Amount = h
                        }

                    let! cost =
                        call tenth {
                            Shipment = shipment.Id
                            Step = 10
                            Amount = i
                        }

                    return {
                        Shipment = shipment.Id
                        Steps = 10
                        Cost = cost
                    }
                }
        )
