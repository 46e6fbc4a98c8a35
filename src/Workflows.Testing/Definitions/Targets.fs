namespace Workflows.Testing.Generators

open System
open System.Collections.Generic
open Workflows

/// The states that a state leads to.
module internal Targets =
    let private catchers (state: State) : Catcher list =
        match state with
        | :? StateWithRetry as s -> List.ofSeq s.Catchers
        | _ -> []

    /// The targets of a state in the order of their precedence; a target may stand there twice.
    let ofState (state: State) =
        [
            match state with
            | :? StateWithNext as s -> s.Next
            | :? ChoiceState as s ->
                for rule in s.Rules do
                    rule.Next

                s.Default
            | _ -> ()
            for catcher in catchers state do
                catcher.Next
        ]
        |> List.choose Option.ofObj

    let private changeNext change (record: 'Record) =
        match Record.get "Next" record with
        | :? string as next -> Record.set "Next" (change next) record
        | _ -> record

    let private changeEach change (list: EquatableArray<'Record>) =
        if list.IsDefault then
            list
        else
            list |> Seq.map (changeNext change) |> EquatableArray.ToEquatableArray

    let private changeList<'Record when 'Record: not null> name change (state: State) =
        match Record.get name state with
        | :? EquatableArray<'Record> as list -> Record.set name (changeEach change list) state
        | _ -> state

    /// The same state with each of its targets changed.
    let map (change: string -> string) (state: State) : State =
        match state with
        | :? StateWithNext -> changeNext change state
        | :? ChoiceState as s ->
            let renamed =
                match s.Default with
                | null -> state
                | target -> Record.set (nameof s.Default) (change target) state

            renamed
            |> changeList<JsonataChoiceRule> "Choices" change
            |> changeList<JsonPathChoiceRule> "Choices" change
        | _ -> state
        |> fun changed ->
            match changed with
            | :? StateWithRetry ->
                changed
                |> changeList<JsonataCatcher> "Catch" change
                |> changeList<JsonPathCatcher> "Catch" change
            | _ -> changed

    /// The states that can be reached from the first, in their old order.
    let reachable (startAt: string) (states: State list) =
        let byName = dict [ for state in states -> state.Name, state ]
        let seen = HashSet<string>(StringComparer.Ordinal)

        let rec visit name =
            if seen.Add name then
                ofState byName[name] |> List.iter visit

        visit startAt
        states |> List.filter (fun state -> seen.Contains state.Name)
