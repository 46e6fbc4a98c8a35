/// What a valid definition keeps to, asked of its JSON and not of the records that it came from.
module Workflows.Testing.Tests.DefinitionRules

open Workflows

let private has (value: Json) (name: string) = not value[name].IsUndefined

let private exactlyOne (names: string list) value =
    names |> List.filter (has value) |> List.length |> (=) 1

let private atMostOne (names: string list) value =
    names |> List.filter (has value) |> List.length |> (>=) 1

/// What each type of state needs.
let private stateRules (state: Json) =
    let isJsonPath = has state "InputPath" || has state "ResultPath"

    match DefinitionJson.text state["Type"] with
    | Some "Task" -> [ "has a resource", has state "Resource" ]
    | Some "Pass" -> []
    | Some "Choice" -> [
        "has choices", state["Choices"].Count > 0
        "leads on by its rules only", not (has state "Next" || has state "End")
      ]
    | Some "Wait" -> [
        "waits for one thing", exactlyOne [ "Seconds"; "SecondsPath"; "Timestamp"; "TimestampPath" ] state
      ]
    | Some "Succeed" -> [ "leads nowhere", not (has state "Next" || has state "End") ]
    | Some "Fail" -> [
        "leads nowhere", not (has state "Next" || has state "End")
        "has one error", atMostOne [ "Error"; "ErrorPath" ] state
        "has one cause", atMostOne [ "Cause"; "CausePath" ] state
      ]
    | Some "Parallel" -> [ "has branches", state["Branches"].Count > 0 ]
    | Some "Map" -> [
        "has one processor", exactlyOne [ "ItemProcessor"; "Iterator" ] state
        "has one source of items", atMostOne [ "Items"; "ItemReader"; "ItemsPath" ] state
        "has one selector", atMostOne [ "ItemSelector"; "Parameters" ] state
        "is distributed where it must be",
        (DefinitionJson.text state["ItemProcessor"].["ProcessorConfig"].["Mode"] = Some "DISTRIBUTED"
         || not (
             [
                 "ItemReader"
                 "ItemBatcher"
                 "ResultWriter"
                 "Label"
                 "ToleratedFailureCount"
             ]
             |> List.exists (has state)
         ))
      ]
    | other -> [ $"has a type, and not {other}", false ]
    @ [
        "keeps to one language", not (isJsonPath && DefinitionJson.text state["QueryLanguage"] = Some "JSONata")
        "has one timeout", atMostOne [ "TimeoutSeconds"; "TimeoutSecondsPath" ] state
        for handler in DefinitionJson.items state["Catch"] @ DefinitionJson.items state["Retry"] do
            "names errors", handler["ErrorEquals"].Count > 0
    ]

let private endsOrGoesOn (state: Json) =
    match DefinitionJson.text state["Type"] with
    | Some("Task" | "Pass" | "Wait" | "Parallel" | "Map") -> exactlyOne [ "Next"; "End" ] state
    | _ -> true

let private reachable (flow: Json) =
    let rec visit seen (name: string) =
        if Set.contains name seen then
            seen
        else
            DefinitionJson.targets flow["States"].[name]
            |> List.fold visit (Set.add name seen)

    DefinitionJson.text flow["StartAt"] |> Option.fold visit Set.empty

let private flowRules (flow: Json) =
    let names = DefinitionJson.states flow |> List.map fst |> set

    let targets =
        DefinitionJson.states flow
        |> List.collect (snd >> DefinitionJson.targets)
        |> set

    [
        "has states", not names.IsEmpty
        "starts at a state", DefinitionJson.text flow["StartAt"] |> Option.exists names.Contains
        "leads to states that exist", Set.isSubset targets names
        if Set.isSubset targets names then
            "reaches every state", reachable flow = names
    ]

/// The rules that a definition breaks.
let broken (machine: Json) = [
    let names = DefinitionJson.stateNames machine |> List.concat

    if List.distinct names <> names then
        "names are unique"

    for name in names do
        if name.Length > 80 then
            $"{name} is a short name"

    for flow in DefinitionJson.flows machine do
        let start = flow["StartAt"]

        for rule, holds in flowRules flow do
            if not holds then
                $"the flow of {start} {rule}"

        for name, state in DefinitionJson.states flow do
            for rule, holds in ("ends or goes on", endsOrGoesOn state) :: stateRules state do
                if not holds then
                    $"{name} {rule}"
]
