module Orders.Program

open Workflows.App
open Orders.FulfilOrder

[<EntryPoint>]
let main args =
    WorkflowApp.Run("orders", [ fulfil ], args)
