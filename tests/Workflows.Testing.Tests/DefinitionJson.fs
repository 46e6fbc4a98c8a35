/// What can be said of a definition's JSON without the reader: its flows, its states, where they lead.
module Workflows.Testing.Tests.DefinitionJson

open Workflows

let members (value: Json) = [ for i in 0 .. value.Keys.Length - 1 -> value.Keys[i], value.Values[i] ]

let items (value: Json) = [ for i in 0 .. value.Items.Length - 1 -> value[i] ]

let object (members: (string * Json) seq) : Json =
    let builder = JsonObjectBuilder()

    for name, value in members do
        builder.Set(name, value)

    builder.ToJson()

let text (value: Json) =
    match value.TryGetString() with
    | true, found -> Some(string found)
    | _ -> None

/// The flows inside a state.
let private innerFlows (state: Json) =
    items state["Branches"]
    @ [
        for name in [ "ItemProcessor"; "Iterator" ] do
            if state[name].IsObject then
                state[name]
    ]

/// The flow itself and all flows inside it.
let rec flows (flow: Json) : Json list =
    flow
    :: [
        for _, state in members flow["States"] do
            yield! innerFlows state |> List.collect flows
    ]

/// The states of one flow: names and objects in order.
let states (flow: Json) = members flow["States"]

/// The names of all states, flow by flow, in order.
let stateNames (machine: Json) =
    flows machine |> List.map (states >> List.map fst)

/// Where a state may lead.
let targets (state: Json) =
    let next (value: Json) = text value["Next"] |> Option.toList

    next state
    @ Option.toList (text state["Default"])
    @ (items state["Choices"] |> List.collect next)
    @ (items state["Catch"] |> List.collect next)

/// The values at every depth, the whole first.
let everything (value: Json) : Json list =
    let found = ResizeArray()

    let rec visit (value: Json) =
        found.Add value

        for i in 0 .. value.Values.Length - 1 do
            visit value.Values[i]

        for i in 0 .. value.Items.Length - 1 do
            visit value.Items[i]

    visit value
    List.ofSeq found
