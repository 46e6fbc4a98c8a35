namespace Workflows.Testing.Programs

open System
open Workflows
open Workflows.Testing.Generators

/// Programs as definitions. Every program compiles: what it reads is looked for among what is set at that point.
module internal ProgramCompiler =
    let private callResult = [ "$states.result.Payload", Unknown ]
    let private branchResults = [ "$states.result", Unknown; "$count($states.result)", Number ]

    let private item = [
        "$states.context.Map.Item.Value", Number
        "$states.context.Map.Item.Index", Number
    ]

    /// Compiles steps; gives no scope if no way leads past them.
    let rec private steps (names: NameSupply) scope list : Block list * Scope option =
        match list with
        | [] -> [], Some scope
        | first :: rest ->
            match step names scope first with
            | block, None -> [ block ], None
            | block, Some after ->
                let blocks, last = steps names after rest
                block :: blocks, last

    /// Steps that make a flow of their own, in which something has to stand.
    and private flow (names: NameSupply) scope list =
        match steps names scope list with
        | [], _ ->
            let name = names.State "Pass"

            JsonataPass(name, End = Nullable true) :> State
            |> fun pass -> name, StateList.Create(ReadOnlySpan [| pass |])
        | blocks, _ -> Block.flowOf blocks

    and private step names scope step : Block * Scope option =
        match step with
        | Compute given -> LeafSteps.compute names scope given
        | Call given -> call names scope given
        | Pause(length, output) -> LeafSteps.pause names scope length output
        | Decide decision -> decide names scope decision
        | Repeat loop -> repeat names scope loop
        | Together given -> together names scope given
        | ForEach each -> forEach names scope each
        | Finish given -> LeafSteps.finish names scope given
        | Stop(error, cause) -> LeafSteps.stop names scope error cause
        | Break fault -> LeafSteps.breakOff names scope fault

    and private call names scope given =
        let name = names.State $"Call {given.Task}"
        let sight = Scope.sight [] scope

        let arguments =
            JsonOf.object [
                "FunctionName", JsonOf.text $"${{{given.Task}}}"
                "Payload",
                JsonOf.object [
                    "meta", JsonOf.object [ "state", JsonOf.expression "$states.context.State.Name" ]
                    "data", StateFields.value sight given.Argument
                ]
            ]

        let output, assign, after =
            StateFields.update names callResult Unknown scope given.Update

        let timeout =
            given.Timeout
            |> Option.map (fun limit -> $"20 + $floor($abs({Expression.write sight limit})) %% 60")

        let handlers, last = recover names scope given.Recovery

        let link exit =
            let catch, states = handlers exit

            let task =
                JsonataTask(
                    name,
                    Resource = TaskResource.op_Implicit TaskCall.LambdaInvoke,
                    Arguments = arguments,
                    Output = output,
                    Assign = assign,
                    TimeoutSeconds =
                        (timeout
                         |> Option.map (fun code -> Computed<int64>(JsonataText.Wrap code))
                         |> Option.toNullable),
                    HeartbeatSeconds =
                        (if given.Heartbeat then
                             Nullable(Computed<int64> 10L)
                         else
                             Nullable()),
                    Retry = StateFields.retry given.Recovery,
                    Catch = catch,
                    Next = Block.next exit,
                    End = Block.ends exit
                )

            (task :> State) :: states

        { Entry = name; Link = link }, Scope.join (Some after) last

    /// The catchers with the states they lead to, and what holds after them.
    and private recover names scope (recovery: Recovery) =
        let handle (handler: Handler) =
            let spare = names.State "Recovered"
            let sight = Scope.sight [ "$states.errorOutput", Unknown ] scope
            let output, input = StateFields.output sight Unknown handler.Output
            let error = names.Variable "error"

            let assign, entered =
                if handler.Remembers then
                    JsonOf.object [ error, JsonOf.expression "$states.errorOutput" ],
                    Scope.withVariable error Unknown true scope
                else
                    Json.Undefined, scope

            let blocks, last = steps names (Scope.withInput input entered) handler.Steps

            let catcher exit =
                let entry, states = Block.link blocks exit
                let target, more = Block.placeOf spare entry

                JsonataCatcher(
                    ErrorEquals = EquatableArray.ToEquatableArray handler.Catches,
                    Next = target,
                    Output = output,
                    Assign = assign
                ),
                states @ more

            catcher, last

        let handlers = recovery.Handlers |> List.map handle

        let linkAll exit =
            match handlers with
            | [] -> EquatableArray(), []
            | handlers ->
                let catchers, states =
                    handlers |> List.map (fun (catcher, _) -> catcher exit) |> List.unzip

                EquatableArray.ToEquatableArray catchers, List.concat states

        linkAll, handlers |> List.map snd |> List.fold Scope.join None

    and private decide names scope decision =
        let name = names.State "Decide"
        let sight = Scope.sight [] scope

        let way (given: Way) =
            let spare = names.State "Done"

            let output, assign, entered =
                StateFields.update names [] scope.Input scope given.Update

            let blocks, last = steps names entered given.Steps

            let enter exit =
                let entry, states = Block.link blocks exit
                let target, more = Block.placeOf spare entry
                target, states @ more

            output, assign, enter, last

        let ways =
            decision.Ways |> List.map (fun (condition, given) -> condition, way given)

        let otherwise = decision.Otherwise |> Option.map way

        // A rule without a field has the state's own; where it must not, it says so.
        let instead (ofState: Json) standIn (ofRule: Json) =
            if ofRule.IsUndefined && not ofState.IsUndefined then
                standIn
            else
                ofRule

        let stateOutput, stateAssign =
            match otherwise with
            | Some(output, assign, _, _) -> output, assign
            | None -> Json.Undefined, Json.Undefined

        let link exit =
            let rules, states =
                ways
                |> List.map (fun (condition, (output, assign, enter, _)) ->
                    let target, states = enter exit

                    let condition =
                        match condition with
                        | Constant(_, literal) -> Computed<bool>(literal.IsTrue)
                        | computed -> Computed<bool>(JsonataText.Wrap(Expression.write sight computed))

                    JsonataChoiceRule(
                        Condition = condition,
                        Next = target,
                        Output = instead stateOutput (JsonOf.expression "$states.input") output,
                        Assign = instead stateAssign Json.EmptyObject assign
                    ),
                    states
                )
                |> List.unzip

            let choices = EquatableArray.ToEquatableArray rules

            let choice, last =
                match otherwise with
                | None -> JsonataChoice(name, Choices = choices), []
                | Some(_, _, enter, _) ->
                    let target, states = enter exit

                    JsonataChoice(name, Choices = choices, Default = target, Output = stateOutput, Assign = stateAssign),
                    states

            (choice :> State) :: List.concat states @ last

        let lasts = [
            for _, (_, _, _, last) in ways do
                last

            match otherwise with
            | Some(_, _, _, last) -> last
            | None -> ()
        ]

        { Entry = name; Link = link }, List.fold Scope.join None lasts

    and private repeat names scope loop =
        let start = names.State "Count"
        let check = names.State "Again"
        let spare = names.State "Done"
        let counter = names.Variable "count"
        let counted = Scope.withVariable counter Number false scope
        let bodyBlocks, last = steps names (Scope.withInput Unknown counted) loop.Body

        let body =
            if List.isEmpty bodyBlocks then
                fst (LeafSteps.compute names counted { Output = None; Assign = [] })
                |> List.singleton
            else
                bodyBlocks

        let entry = (List.head body).Entry

        let choice exit =
            let target, more = Block.placeOf spare exit

            let rule =
                JsonataChoiceRule(
                    Condition = Computed<bool>(JsonataText.Wrap $"${counter} < {loop.Times}"),
                    Next = entry,
                    Assign = JsonOf.object [ counter, JsonOf.expression $"${counter} + 1" ]
                )

            (JsonataChoice(check, Choices = EquatableArray.ToEquatableArray [ rule ], Default = target) :> State)
            :: more

        let link exit =
            let assign = JsonOf.object [ counter, JsonOf.integer 0L ]
            let first = if loop.ChecksFirst then check else entry
            let _, states = Block.link body (Goto check)
            let choice = if loop.ChecksFirst || last.IsSome then choice exit else []
            (JsonataPass(start, Assign = assign, Next = first) :> State) :: choice @ states

        // Checked first, the body may not have run; else it has.
        let after =
            if loop.ChecksFirst then
                Scope.join (Some counted) last
            else
                last

        { Entry = start; Link = link }, after

    and private together names scope given =
        let name = names.State "Together"

        let arguments, input =
            StateFields.output (Scope.sight [] scope) scope.Input given.Arguments

        let branches =
            given.Branches
            |> List.map (fun branch ->
                let startAt, states = flow names (Scope.inside input scope) branch
                Branch(StartAt = startAt, States = states)
            )

        let output, assign, after =
            StateFields.update names branchResults Unknown scope given.Update

        let handlers, last = recover names scope given.Recovery

        let link exit =
            let catch, states = handlers exit

            let parallelState =
                JsonataParallel(
                    name,
                    Branches = EquatableArray.ToEquatableArray branches,
                    Arguments = arguments,
                    Output = output,
                    Assign = assign,
                    Retry = StateFields.retry given.Recovery,
                    Catch = catch,
                    Next = Block.next exit,
                    End = Block.ends exit
                )

            (parallelState :> State) :: states

        { Entry = name; Link = link }, Scope.join (Some after) last

    and private forEach names scope each =
        let name = names.State "For each"
        let sight = Scope.sight [] scope

        let selector, input =
            StateFields.output (Scope.sight item scope) Number each.Selector

        let startAt, states = flow names (Scope.inside input scope) each.Body

        let output, assign, after =
            StateFields.update names branchResults Unknown scope each.Update

        let handlers, last = recover names scope each.Recovery

        let concurrency =
            each.Concurrency
            |> Option.map (StateFields.computedInteger sight 4)
            |> Option.toNullable

        let link exit =
            let catch, more = handlers exit

            let map =
                JsonataMap(
                    name,
                    Items = StateFields.expression sight each.Items,
                    ItemSelector = selector,
                    MaxConcurrency = concurrency,
                    ItemProcessor = ItemProcessor(StartAt = startAt, States = states),
                    Output = output,
                    Assign = assign,
                    Retry = StateFields.retry each.Recovery,
                    Catch = catch,
                    Next = Block.next exit,
                    End = Block.ends exit
                )

            (map :> State) :: more

        { Entry = name; Link = link }, Scope.join (Some after) last

    /// The definition of a program.
    let compile (program: Program) =
        let startAt, states = flow (NameSupply()) Scope.start program.Steps
        StateMachine(StartAt = startAt, States = states)
