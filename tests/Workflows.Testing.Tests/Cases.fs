/// How many cases a law is tried on: enough to find most faults in a normal run, many more in a long one.
module Workflows.Testing.Tests.Cases

open System
open FsCheck
open FsCheck.FSharp
open Workflows.Testing

/// Whether the environment asks for the long run.
let private isLong = Environment.GetEnvironmentVariable "WORKFLOWS_TEST_LONG" = "1"

let choose normal long = if isLong then long else normal

let private config =
    PropertyConfig.standard |> PropertyConfig.cases (choose 300 10_000)

/// Tries a law on arbitrary values.
let check (values: Arbitrary<'Value>) (law: 'Value -> unit) =
    Check.One(config, Prop.forAll values law)

/// Tries a law on as many values as are asked for.
let checkTimes count (values: Arbitrary<'Value>) (law: 'Value -> unit) =
    Check.One(PropertyConfig.cases count config, Prop.forAll values law)
