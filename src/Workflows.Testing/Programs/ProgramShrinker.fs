namespace Workflows.Testing.Programs

/// Simpler programs: fewer steps, simpler steps. Each compiles, for what a program reads is settled by compiling it.
module internal ProgramShrinker =
    /// Lists with one item less, then with one item simpler.
    let private list shrinkItem items =
        seq {
            for i in 0 .. List.length items - 1 do
                List.removeAt i items

            for i, item in List.indexed items do
                for simpler in shrinkItem item do
                    List.updateAt i simpler items
        }

    let private nonEmpty shrinkItem items =
        list shrinkItem items |> Seq.filter (fun shorter -> not (List.isEmpty shorter))

    let private option shrinkItem item =
        match item with
        | None -> Seq.empty
        | Some given ->
            seq {
                None
                yield! Seq.map Some (shrinkItem given)
            }

    let private value value =
        match value with
        | Single expression -> Expression.shrink expression |> Seq.map Single
        | Several values ->
            values
            |> list (fun (name, expression) -> Expression.shrink expression |> Seq.map (fun simpler -> name, simpler))
            |> Seq.map Several

    let private assignment assignment =
        match assignment with
        | New expression -> Expression.shrink expression |> Seq.map New
        | Change(nth, expression) -> Expression.shrink expression |> Seq.map (fun simpler -> Change(nth, simpler))

    let private update (update: Update) =
        seq {
            for simpler in option value update.Output do
                { update with Output = simpler }

            for simpler in list assignment update.Assign do
                { update with Assign = simpler }
        }

    let private pause length =
        match length with
        | ForSeconds expression -> Expression.shrink expression |> Seq.map ForSeconds
        | UntilLater expression -> Expression.shrink expression |> Seq.map UntilLater
        | UntilTime _ -> Seq.empty

    /// The steps inside a step, which may stand in its place.
    let private inner step =
        match step with
        | Decide decision -> [
            for _, way in decision.Ways do
                way.Steps

            match decision.Otherwise with
            | Some way -> way.Steps
            | None -> ()
          ]
        | Repeat loop -> [ loop.Body ]
        | Together together -> together.Branches
        | ForEach each -> [ each.Body ]
        | _ -> []

    let rec private steps items =
        seq {
            yield! list step items

            for i, item in List.indexed items do
                for body in inner item do
                    List.take i items @ body @ List.skip (i + 1) items
        }

    and private step item : Step seq =
        match item with
        | Compute given -> update given |> Seq.map Compute
        | Call call -> shrinkCall call |> Seq.map Call
        | Pause(length, output) ->
            seq {
                for simpler in option value output do
                    Pause(length, simpler)

                for simpler in pause length do
                    Pause(simpler, output)
            }
        | Decide decision -> shrinkDecision decision |> Seq.map Decide
        | Repeat loop ->
            seq {
                if loop.Times > 0 then
                    Repeat { loop with Times = loop.Times - 1 }

                for simpler in steps loop.Body do
                    Repeat { loop with Body = simpler }
            }
        | Together together -> shrinkTogether together |> Seq.map Together
        | ForEach each -> shrinkForEach each |> Seq.map ForEach
        | Finish output -> option value output |> Seq.map Finish
        | Stop(error, cause) -> Expression.shrink cause |> Seq.map (fun simpler -> Stop(error, simpler))
        | Break _ -> Seq.empty

    and private shrinkCall (call: Call) : Call seq =
        seq {
            for simpler in recovery call.Recovery do
                { call with Recovery = simpler }

            for simpler in option Expression.shrink call.Timeout do
                { call with Timeout = simpler }

            for simpler in value call.Argument do
                { call with Argument = simpler }

            for simpler in update call.Update do
                { call with Update = simpler }
        }

    and private shrinkWay (way: Way) =
        seq {
            for simpler in steps way.Steps do
                { way with Steps = simpler }

            for simpler in update way.Update do
                { way with Update = simpler }
        }

    and private shrinkDecision decision =
        let conditional (condition, way) =
            seq {
                for simpler in shrinkWay way do
                    condition, simpler

                for simpler in Expression.shrink condition do
                    simpler, way
            }

        seq {
            for simpler in nonEmpty conditional decision.Ways do
                { decision with Ways = simpler }

            match decision.Otherwise with
            | Some way ->
                for simpler in shrinkWay way do
                    {
                        decision with
                            Otherwise = Some simpler
                    }
            | None -> ()
        }

    and private shrinkTogether (together: Together) : Together seq =
        seq {
            for simpler in nonEmpty steps together.Branches do
                { together with Branches = simpler }

            for simpler in option value together.Arguments do
                { together with Arguments = simpler }

            for simpler in recovery together.Recovery do
                { together with Recovery = simpler }

            for simpler in update together.Update do
                { together with Update = simpler }
        }

    and private shrinkForEach (each: ForEach) : ForEach seq =
        seq {
            for simpler in steps each.Body do
                { each with Body = simpler }

            for simpler in Expression.shrink each.Items do
                { each with Items = simpler }

            for simpler in option value each.Selector do
                { each with Selector = simpler }

            for simpler in option Expression.shrink each.Concurrency do
                { each with Concurrency = simpler }

            for simpler in recovery each.Recovery do
                { each with Recovery = simpler }

            for simpler in update each.Update do
                { each with Update = simpler }
        }

    and private recovery (recovery: Recovery) =
        seq {
            for simpler in list shrinkRetrying recovery.Retries do
                { recovery with Retries = simpler }

            for simpler in list shrinkHandler recovery.Handlers do
                { recovery with Handlers = simpler }
        }

    and private shrinkRetrying retrying =
        seq {
            if retrying.FullJitter then
                { retrying with FullJitter = false }

            if retrying.MaxDelay.IsSome then
                { retrying with MaxDelay = None }

            if retrying.Attempts > 0 then
                {
                    retrying with
                        Attempts = retrying.Attempts - 1
                }
        }

    and private shrinkHandler (handler: Handler) =
        seq {
            for simpler in steps handler.Steps do
                { handler with Steps = simpler }

            for simpler in option value handler.Output do
                { handler with Output = simpler }

            if handler.Remembers then
                { handler with Remembers = false }
        }

    let private input input =
        seq {
            if input.Amount <> 0 then
                { input with Amount = 0 }

            if input.Name <> "" then
                { input with Name = "" }

            if input.Urgent then
                { input with Urgent = false }

            for simpler in list (fun _ -> Seq.empty) input.Quantities do
                { input with Quantities = simpler }
        }

    /// Every program that is simpler by one step.
    let shrink (program: Program) : Program seq =
        seq {
            for simpler in steps program.Steps do
                { program with Steps = simpler }

            for simpler in input program.Input do
                { program with Input = simpler }
        }
