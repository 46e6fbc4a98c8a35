namespace Workflows.Testing.Generators

open System
open Workflows

/// Simpler definitions that are valid when the first one is: fewer states, simpler states.
module internal FlowShrinking =
    let private withStates (startAt: string) (states: State list) (flow: StateFlow) =
        let kept = Targets.reachable startAt states |> List.toArray

        flow
        |> Record.set (nameof flow.StartAt) startAt
        |> Record.set (nameof flow.States) (StateList.Create(ReadOnlySpan kept))

    /// Leaves a state out; what led to it leads to the target instead.
    let private withoutState (state: State) target (flow: StateFlow) =
        let redirect name =
            if name = state.Name then target else name

        let others = [
            for other in flow.States do
                if other.Name <> state.Name then
                    Targets.map redirect other
        ]

        withStates (redirect flow.StartAt) others flow

    /// The state as one that ends its flow.
    let private ending (state: State) : State option =
        match state with
        | :? StateWithNext as s when not (isNull s.Next) ->
            state
            |> Record.set (nameof s.Next) null
            |> Record.set (nameof s.End) (Nullable true)
            |> Some
        | :? JsonataChoice -> Some(JsonataSucceed(state.Name, DeclaresQueryLanguage = state.DeclaresQueryLanguage))
        | :? JsonPathChoice -> Some(JsonPathSucceed(state.Name, DeclaresQueryLanguage = state.DeclaresQueryLanguage))
        | _ -> None

    /// A state without inner states in place of one that has them.
    let private flat (state: State) : State option =
        match state with
        | :? JsonataParallel
        | :? JsonataMap -> Some(JsonataPass(state.Name, DeclaresQueryLanguage = state.DeclaresQueryLanguage) :> State)
        | :? JsonPathParallel
        | :? JsonPathMap -> Some(JsonPathPass(state.Name, DeclaresQueryLanguage = state.DeclaresQueryLanguage))
        | _ -> None
        |> Option.map (fun pass ->
            let container = state :?> StateWithNext

            pass
            |> Record.set (nameof container.Next) container.Next
            |> Record.set (nameof container.End) container.End
        )

    let rec private shrinkFlow (language: QueryLanguage) (flow: StateFlow) : StateFlow seq =
        let states = List.ofSeq (flow.States :> State seq)

        let replace (state: State) (simpler: State) =
            let changed =
                states |> List.map (fun s -> if s.Name = state.Name then simpler else s)

            withStates flow.StartAt changed flow

        let inner = shrinkFlow language

        seq {
            for state in states do
                match Targets.ofState state |> List.tryFind (fun target -> target <> state.Name) with
                | Some target -> withoutState state target flow
                | None -> ()

            for state in states do
                yield! ending state |> Option.map (replace state) |> Option.toList
                yield! flat state |> Option.map (replace state) |> Option.toList

            for state in states do
                if state.DeclaresQueryLanguage && state.QueryLanguage = language then
                    Record.set (nameof state.DeclaresQueryLanguage) false state |> replace state

                yield! FieldShrinking.shrink inner state |> Seq.map (replace state)

            yield! FieldShrinking.shrink inner flow
        }

    let private plainName number = $"S{number}"

    let rec private flowsOf (state: State) : StateFlow list =
        match state with
        | :? ParallelState as s -> [ for branch in s.Branches -> branch ]
        | :? MapState as s ->
            s.Processor
            |> Option.ofObj
            |> Option.map (fun p -> p :> StateFlow)
            |> Option.toList
        | _ -> []

    let rec private names (flow: StateFlow) : string list = [
        for state in flow.States do
            state.Name
            yield! flowsOf state |> List.collect names
    ]

    let rec private rename (change: string -> string) (flow: StateFlow) : StateFlow =
        let states = [|
            for state in flow.States do
                state
                |> Targets.map change
                |> Record.set (nameof state.Name) (change state.Name)
                |> renameInner change
        |]

        flow
        |> Record.set (nameof flow.StartAt) (change flow.StartAt)
        |> Record.set (nameof flow.States) (StateList.Create(ReadOnlySpan states))

    and private renameInner change (state: State) : State =
        match state with
        | :? ParallelState as s ->
            let branches =
                s.Branches
                |> Seq.map (fun branch -> rename change branch :?> Branch)
                |> EquatableArray.ToEquatableArray

            Record.set (nameof s.Branches) branches state
        | :? MapState as s ->
            let processor (given: ItemProcessor | null) =
                given
                |> Option.ofObj
                |> Option.map (fun processor -> rename change processor :?> ItemProcessor)
                |> Option.toObj

            state
            |> Record.set (nameof s.ItemProcessor) (processor s.ItemProcessor)
            |> Record.set (nameof s.Iterator) (processor s.Iterator)
        | _ -> state

    /// The definition with names that say nothing and disturb no one; none if it has such names already.
    let private plainlyNamed (machine: StateMachine) =
        let old = names machine
        let plain = Map [ for i, name in List.indexed old -> name, plainName (i + 1) ]

        if Map.forall (=) plain then
            Seq.empty
        else
            Seq.singleton (rename (fun name -> plain[name]) machine :?> StateMachine)

    /// Every definition that is simpler by one step.
    let shrink (machine: StateMachine) : StateMachine seq =
        let language = machine.QueryLanguage.GetValueOrDefault QueryLanguage.JsonPath

        seq {
            for flow in shrinkFlow language machine do
                flow :?> StateMachine

            yield! plainlyNamed machine
        }
        // The language is not to be left out of a definition: absent means the other one.
        |> Seq.filter (fun simpler -> simpler.QueryLanguage = machine.QueryLanguage)
