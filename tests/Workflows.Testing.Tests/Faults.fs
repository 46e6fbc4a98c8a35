/// Faults that can be planted in a definition that is well: what is changed, and where the check has to say so.
module Workflows.Testing.Tests.Faults

open System
open Workflows

/// A place in a definition: the names and indexes that lead to it.
type private Key =
    | Name of string
    | Index of int

/// A definition with a fault, and the places one of which must be told.
type Planted = {
    Definition: Json
    Places: string list
}

/// A kind of fault.
type Fault = {
    Name: string
    /// The type of executions that is asked for.
    Type: ExecutionType
    /// Every way to plant it in a definition.
    Plant: Json -> Planted list
}

let private text (value: string) : Json = Json.op_Implicit value
let private number (value: int) : Json = Json.op_Implicit value
let private parse (json: string) = Json.Parse json

let private print path =
    path
    |> List.map (fun key ->
        match key with
        | Name name -> $"/%s{name}"
        | Index index -> $"[{index}]"
    )
    |> String.concat ""

/// The definition with another value at a place; an undefined one leaves the place out.
let rec private replace path (change: Json -> Json) (whole: Json) : Json =
    match path with
    | [] -> change whole
    | Index index :: rest ->
        DefinitionJson.items whole
        |> List.mapi (fun i item -> if i = index then replace rest change item else item)
        |> Json.Array
    | Name name :: rest ->
        let changed = replace rest change whole[name]

        let others =
            DefinitionJson.members whole
            |> List.map (fun (key, value) -> if key = name then key, changed else key, value)

        let all =
            if whole[name].IsUndefined then
                others @ [ name, changed ]
            else
                others

        all
        |> List.filter (fun (_, value) -> not value.IsUndefined)
        |> DefinitionJson.object

let private set name value (whole: Json) =
    replace [ Name name ] (fun _ -> value) whole

let private without name (whole: Json) = set name Json.Undefined whole

/// A state, where it stands, and the query language that its fields are in.
type private Site = {
    Path: Key list
    State: Json
    Flow: Json
    FlowPath: Key list
    Language: string
} with

    member site.Type = DefinitionJson.text site.State["Type"] |> Option.defaultValue ""

    member site.Is(types: string list) = List.contains site.Type types
    member site.Has(name: string) = not site.State[name].IsUndefined

let private sites (machine: Json) =
    let language (value: Json) otherwise =
        DefinitionJson.text value["QueryLanguage"] |> Option.defaultValue otherwise

    let inherited = language machine "JSONPath"

    let rec ofFlow (path: Key list) (flow: Json) : Site list = [
        for name, state in DefinitionJson.members flow["States"] do
            let here = path @ [ Name "States"; Name name ]

            {
                Path = here
                State = state
                Flow = flow
                FlowPath = path
                Language = language state inherited
            }

            for i in 0 .. state["Branches"].Count - 1 do
                let branch = state["Branches"].Items[i]
                yield! ofFlow (here @ [ Name "Branches"; Index i ]) branch

            for inner in [ "ItemProcessor"; "Iterator" ] do
                if state[inner].IsObject then
                    yield! ofFlow (here @ [ Name inner ]) state[inner]
    ]

    ofFlow [] machine

let private fault name plant = {
    Name = name
    Type = ExecutionType.Standard
    Plant = plant
}

/// A fault of a state that a condition holds for: the state is changed, and one of the fields or the state itself told.
let private ofState name (fits: Site -> bool) (change: Json -> Json) (fields: string list) =
    fault
        name
        (fun machine -> [
            for site in sites machine do
                if fits site then
                    {
                        Definition = replace site.Path change machine
                        Places = fields |> List.map (fun field -> print site.Path + field)
                    }
        ])

/// The same, for a field that gets a value.
let private ofField name (fits: Site -> bool) field value =
    ofState $"{name}: {field} {value}" fits (set field value) [ $"/{field}" ]

/// A fault of one item of a list of a state.
let private ofItem name (list: string) (fits: Site -> Json -> bool) (change: Json -> Json) (fields: string list) =
    fault
        name
        (fun machine -> [
            for site in sites machine do
                for i in 0 .. site.State[list].Count - 1 do
                    let item = site.State[list].Items[i]

                    if fits site item then
                        let path = site.Path @ [ Name list; Index i ]

                        {
                            Definition = replace path change machine
                            Places = fields |> List.map (fun field -> print path + field)
                        }
        ])

let private any (_: Site) = true
let private anyItem (_: Site) (_: Json) = true
let private typed types (site: Site) = site.Is types
let private jsonata (site: Site) = site.Language = "JSONata"
let private jsonPath (site: Site) = site.Language = "JSONPath"
let private both first second (site: Site) = first site && second site
let private continued = typed [ "Task"; "Pass"; "Wait"; "Parallel"; "Map" ]

let private isDistributed (site: Site) =
    [ "ItemProcessor"; "Iterator" ]
    |> List.exists (fun inner ->
        let config = site.State[inner].["ProcessorConfig"]
        DefinitionJson.text config["Mode"] = Some "DISTRIBUTED"
    )

let private nowhere = text "Nowhere at all"

let private structure = [
    fault
        "StartAt names no state"
        (fun machine -> [
            {
                Definition = set "StartAt" nowhere machine
                Places = [ "/StartAt" ]
            }
        ])
    ofField "Next names no state" (fun site -> site.Has "Next") "Next" nowhere
    ofField "Default names no state" (fun site -> site.Has "Default") "Default" nowhere
    ofItem "a rule leads nowhere" "Choices" anyItem (set "Next" nowhere) [ "/Next" ]
    ofItem "a catcher leads nowhere" "Catch" anyItem (set "Next" nowhere) [ "/Next" ]
    fault
        "a state that nothing leads to"
        (fun machine -> [
            for flowPath in sites machine |> List.map _.FlowPath |> List.distinct do
                let path = flowPath @ [ Name "States"; Name "Lost and alone" ]

                {
                    Definition = replace path (fun _ -> parse """{"Type": "Succeed"}""") machine
                    Places = [ print path ]
                }
        ])
    ofState "neither Next nor End" continued (without "Next" >> without "End") [ "" ]
    ofState "both Next and End" (both continued (fun site -> site.Has "Next")) (set "End" Json.True) [
        ""
        "/End"
        "/Next"
    ]
    fault
        "a name of more than 80 characters"
        (fun machine -> [
            for site in sites machine do
                let name = String.replicate 81 "x"
                let path = site.FlowPath @ [ Name "States"; Name name ]

                if site.Is [ "Succeed" ] then
                    {
                        Definition = replace path (fun _ -> site.State) machine
                        Places = [ print path ]
                    }
        ])
    fault
        "a name that comes twice"
        (fun machine -> [
            match DefinitionJson.states machine with
            | (first, _) :: _ ->
                for site in sites machine do
                    if not site.FlowPath.IsEmpty then
                        let path = site.FlowPath @ [ Name "States"; Name first ]

                        {
                            Definition = replace path (fun _ -> parse """{"Type": "Succeed"}""") machine
                            Places = [ print path; $"/States/%s{first}" ]
                        }
            | [] -> ()
        ])
    fault
        "a flow without a terminal state"
        (fun machine ->
            let loop =
                parse
                    """{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "A"}}}"""

            [
                for site in sites machine do
                    if site.Is [ "Parallel" ] then
                        let path = site.Path @ [ Name "Branches"; Index 0 ]

                        {
                            Definition = replace path (fun _ -> loop) machine
                            Places = [ print path; print path + "/States" ]
                        }
            ]
        )
    ofState "no branches" (typed [ "Parallel" ]) (set "Branches" (Json.Array [])) [ "/Branches" ]
    ofState "no rules" (typed [ "Choice" ]) (set "Choices" (Json.Array [])) [ "/Choices" ]
    ofState "a Map without a processor" (typed [ "Map" ]) (without "ItemProcessor" >> without "Iterator") [
        ""
        "/ItemProcessor"
    ]
]

let private fields = [
    ofField "a field that no state has" any "Colour" (text "red")
    fault
        "a field that no definition has"
        (fun machine -> [
            {
                Definition = set "Colour" (number 1) machine
                Places = [ "/Colour" ]
            }
        ])
    ofItem "a field that no retrier has" "Retry" anyItem (set "Colour" (number 1)) [ "/Colour" ]
    ofItem "a field that no catcher has" "Catch" anyItem (set "Colour" (number 1)) [ "/Colour" ]
    ofField "a type that there is not" any "Type" (text "Job")
    ofState "no type" any (without "Type") [ "" ]
    ofField
        "Retry where nothing is tried"
        (typed [ "Pass"; "Choice"; "Wait"; "Succeed"; "Fail" ])
        "Retry"
        (parse """[{"ErrorEquals": ["States.ALL"]}]""")
    ofField "a timeout where nothing is done" (typed [ "Pass"; "Choice"; "Wait" ]) "TimeoutSeconds" (number 5)
    ofField "Assign at the end" (typed [ "Succeed"; "Fail" ]) "Assign" (parse """{"x": 1}""")
    ofField "JSONPath in JSONata" (both jsonata (typed [ "Task"; "Pass"; "Parallel"; "Map" ])) "ResultPath" (text "$.x")
    ofField "JSONata in JSONPath" (both jsonPath (typed [ "Task"; "Pass"; "Parallel"; "Map" ])) "Output" (text "x")
    ofField "a query language that there is not" any "QueryLanguage" (text "SQL")
    ofField "a string where a number belongs" (typed [ "Task" ]) "TimeoutSeconds" (text "soon")
    ofField "a number where a name belongs" continued "Next" (number 5)
    fault
        "a version that there is not"
        (fun machine -> [
            {
                Definition = set "Version" (text "2.0") machine
                Places = [ "/Version" ]
            }
        ])
]

let private values = [
    ofField
        "no time at all"
        (both (typed [ "Task" ]) (fun s -> not (s.Has "TimeoutSecondsPath")))
        "TimeoutSeconds"
        (number 0)
    ofField "waiting backwards" (both (typed [ "Wait" ]) (fun s -> s.Has "Seconds")) "Seconds" (number -1)
    ofState
        "a heartbeat longer than the timeout"
        (both (typed [ "Task" ]) (fun site -> not (site.Has "TimeoutSecondsPath" || site.Has "HeartbeatSecondsPath")))
        (set "TimeoutSeconds" (number 10) >> set "HeartbeatSeconds" (number 20))
        [ "/HeartbeatSeconds" ]
    ofState
        "a timeout twice"
        (both jsonPath (typed [ "Task" ]))
        (set "TimeoutSeconds" (number 100) >> set "TimeoutSecondsPath" (text "$.x"))
        [ ""; "/TimeoutSeconds"; "/TimeoutSecondsPath" ]
    ofState
        "waiting for two things"
        (both (typed [ "Wait" ]) (fun site -> site.Has "Seconds"))
        (set "Timestamp" (text "2024-03-14T01:59:00Z"))
        [ ""; "/Seconds"; "/Timestamp" ]
    ofState
        "a day that there is not"
        (both (typed [ "Wait" ]) (fun site -> site.Has "Timestamp"))
        (set "Timestamp" (text "2024-02-31T01:59:00Z"))
        [ "/Timestamp" ]
    ofItem "fewer than no attempts" "Retry" anyItem (set "MaxAttempts" (number -1)) [ "/MaxAttempts" ]
    ofItem "an interval backwards" "Retry" anyItem (set "IntervalSeconds" (number -1)) [ "/IntervalSeconds" ]
    ofItem "a rate that shrinks" "Retry" anyItem (set "BackoffRate" (parse "0.5")) [ "/BackoffRate" ]
    ofItem "a jitter that there is not" "Retry" anyItem (set "JitterStrategy" (text "SOME")) [ "/JitterStrategy" ]
    ofItem "a retrier of nothing" "Retry" anyItem (set "ErrorEquals" (Json.Array [])) [ "/ErrorEquals" ]
    ofItem "a catcher of nothing" "Catch" anyItem (set "ErrorEquals" (Json.Array [])) [ "/ErrorEquals" ]
    ofItem "all errors and one more" "Retry" anyItem (set "ErrorEquals" (parse """["States.ALL", "Own.Error"]""")) [
        "/ErrorEquals[0]"
    ]
    ofField
        "fewer than none at a time"
        (both (typed [ "Map" ]) (fun site -> not (site.Has "MaxConcurrencyPath")))
        "MaxConcurrency"
        (number -1)
    ofField
        "more than all may fail"
        (both isDistributed (fun site -> not (site.Has "ToleratedFailurePercentagePath")))
        "ToleratedFailurePercentage"
        (number 101)
    ofField "a label that is too long" isDistributed "Label" (text (String.replicate 41 "x"))
    ofField
        "a variable that cannot be called so"
        (both continued (fun site -> site.Has "Next"))
        "Assign"
        (parse """{"not a name": 1}""")
    |> fun fault -> {
        fault with
            Plant =
                fault.Plant
                >> List.map (fun planted -> {
                    planted with
                        Places =
                            planted.Places
                            @ (planted.Places |> List.map (fun place -> $"{place}/not a name"))
                })
    }
]

let private expressions = [
    ofField "no path" (both jsonPath (typed [ "Pass"; "Task"; "Choice"; "Succeed" ])) "InputPath" (text "input")
    ofField "a path that is not closed" (both jsonPath (typed [ "Pass"; "Task" ])) "OutputPath" (text "$.a[")
    ofField "a place that is many" (both jsonPath (typed [ "Pass"; "Task"; "Map" ])) "ResultPath" (text "$.a[*]")
    ofState
        "a template that names no path"
        (both jsonPath (typed [ "Pass"; "Task" ]))
        (set "Parameters" (parse """{"x.$": "nothing"}"""))
        [ "/Parameters"; "/Parameters/x.$" ]
    ofState
        "a function that there is not"
        (both jsonPath (typed [ "Pass"; "Task" ]))
        (set "Parameters" (parse """{"x.$": "States.Shout($.a)"}"""))
        [ "/Parameters"; "/Parameters/x.$" ]
    ofState
        "a field twice in a template"
        (both jsonPath (typed [ "Pass"; "Task" ]))
        (set "Parameters" (parse """{"x": 1, "x.$": "$.a"}"""))
        [ "/Parameters"; "/Parameters/x.$"; "/Parameters/x" ]
    ofItem
        "a rule over no path"
        "Choices"
        (fun site rule -> jsonPath site && not rule["Variable"].IsUndefined)
        (set "Variable" (text "amount"))
        [ "/Variable" ]
    ofItem
        "a rule that compares nothing"
        "Choices"
        (fun site _ -> jsonPath site)
        (fun rule -> DefinitionJson.object [ "Variable", text "$.a"; "Next", rule["Next"] ])
        [ "" ]
    ofItem "a rule without a condition" "Choices" (fun site _ -> jsonata site) (without "Condition") [ "" ]
    ofField
        "JSONata that does not end"
        (both jsonata (typed [ "Task"; "Pass"; "Wait"; "Map" ]))
        "Output"
        (text "{% 1 + %}")
    ofField
        "JSONata that reads the top level"
        (both jsonata (typed [ "Task"; "Pass"; "Wait"; "Map" ]))
        "Output"
        (text "{% order.total %}")
    ofField
        "an error where there is none"
        (both jsonata (typed [ "Task"; "Pass"; "Wait"; "Map" ]))
        "Output"
        (text "{% $states.errorOutput %}")
]

let private integrations = [
    ofField "a resource without an ARN" (typed [ "Task" ]) "Resource" (text "charge")
    ofField "an action that there is not" (typed [ "Task" ]) "Resource" (text "arn:aws:states:::dynamodb:query")
    ofField
        "a pattern that the service has not"
        (typed [ "Task" ])
        "Resource"
        (text "arn:aws:states:::sqs:sendMessage.sync")
    ofField "credentials without a role" (typed [ "Task" ]) "Credentials" (parse "{}")
    {
        ofField
            "Express that waits for an answer"
            (both
                (typed [ "Task" ])
                (fun site ->
                    site.FlowPath.IsEmpty
                    && not ((string site.State["Resource"]).Contains("waitForTaskToken", StringComparison.Ordinal))
                ))
            "Resource"
            (text "arn:aws:states:::lambda:invoke.waitForTaskToken") with
            Type = ExecutionType.Express
    }
]

/// All kinds of faults.
let all = structure @ fields @ values @ expressions @ integrations
