/// Which variables are set at each state of a definition, whatever way has led there.
module Workflows.Testing.Tests.VariableRules

open System.Text.RegularExpressions
open Workflows

let private keys (value: Json) =
    DefinitionJson.members value |> List.map fst |> set

/// The ways out of a state, each with the variables that are set on it.
let private ways (state: Json) = [
    for name in [ "Next"; "Default" ] do
        match DefinitionJson.text state[name] with
        | Some target -> target, keys state["Assign"]
        | None -> ()

    for way in DefinitionJson.items state["Choices"] @ DefinitionJson.items state["Catch"] do
        match DefinitionJson.text way["Next"] with
        | Some target -> target, keys way["Assign"]
        | None -> ()
]

/// The variables that are set when each state is entered; repeated until nothing changes, for there are loops.
let private entered outer (flow: Json) =
    let states = DefinitionJson.states flow

    let spread known =
        let arriving = [
            for name, state in states do
                match Map.tryFind name known with
                | Some before ->
                    for target, set in ways state do
                        target, Set.union before set
                | None -> ()
        ]

        (known, arriving)
        ||> List.fold (fun known (target, variables) ->
            match Map.tryFind target known with
            | Some earlier -> Map.add target (Set.intersect earlier variables) known
            | None -> Map.add target variables known
        )

    let rec settle known =
        let next = spread known
        if next = known then known else settle next

    match DefinitionJson.text flow["StartAt"] with
    | Some start -> settle (Map [ start, outer ])
    | None -> Map.empty

let private variable = Regex(@"\$([a-z]+[0-9]+)\b")

/// The variables that a state's own fields read, those of the states inside it left out.
let private reads (state: Json) =
    let own = [
        for name, value in DefinitionJson.members state do
            if name <> "Branches" && name <> "ItemProcessor" then
                value
    ]

    set [
        for value in List.collect DefinitionJson.everything own do
            match DefinitionJson.text value with
            | Some text when text.StartsWith "{%" ->
                for found in variable.Matches text do
                    found.Groups[1].Value
            | _ -> ()
    ]

let private innerFlows (state: Json) =
    DefinitionJson.items state["Branches"]
    @ (if state["ItemProcessor"].IsObject then
           [ state["ItemProcessor"] ]
       else
           [])

/// The variables that a definition reads where they may not be set: state and variable.
let rec unset outer (flow: Json) : (string * string) list =
    let entered = entered outer flow

    [
        for name, state in DefinitionJson.states flow do
            for missing in Set.difference (reads state) entered[name] do
                name, missing

            for inner in innerFlows state do
                yield! unset entered[name] inner
    ]

/// The variables that a flow inside a state sets although an outer flow has them.
let rec shadowed outer (flow: Json) : (string * string) list = [
    let own =
        DefinitionJson.states flow
        |> List.collect (snd >> ways)
        |> List.map snd
        |> Set.unionMany
        |> Set.union (
            DefinitionJson.states flow
            |> List.map (fun (_, state) -> keys state["Assign"])
            |> Set.unionMany
        )

    for name, state in DefinitionJson.states flow do
        for twice in Set.intersect (keys state["Assign"]) outer do
            name, twice

        for inner in innerFlows state do
            yield! shadowed (Set.union outer own) inner
]
