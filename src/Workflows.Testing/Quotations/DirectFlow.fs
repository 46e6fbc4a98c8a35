namespace Workflows.Testing.Quotations

open System
open System.Runtime.ExceptionServices
open Workflows
open Workflows.FSharp

/// What the operations around a call say about one attempt of it.
type internal AttemptSettings = {
    /// Which attempt it is, from 1.
    Number: int
    /// The longest time that it may take, if that is not the task's own.
    Timeout: TimeSpan option
    /// The longest pause between two signs of life, if that is not the task's own.
    Heartbeat: TimeSpan option
}

/// A flow that can be done in .NET.
[<Sealed>]
type internal DirectFlow<'a>(policies: RetryPolicy list, attempt: Run -> AttemptSettings -> 'a) =
    inherit Flow<'a>()

    /// A flow that is not tried again.
    new(perform: Run -> 'a) = DirectFlow([], (fun run _ -> perform run))

    /// When it is tried again, the innermost policy first.
    member _.Policies = policies

    member _.Attempt = attempt

module internal DirectFlow =
    let private direct (flow: Flow<'a>) =
        match flow with
        | :? DirectFlow<'a> as direct -> direct
        | _ -> raise (Interruption "A flow comes from outside of the workflow.")

    let withPolicy policy flow =
        let inner = direct flow
        DirectFlow(inner.Policies @ [ policy ], inner.Attempt) :> Flow<_>

    let withSettings change flow =
        let inner = direct flow
        DirectFlow(inner.Policies, (fun run settings -> inner.Attempt run (change settings))) :> Flow<_>

    let private rethrow (error: exn) : 'a =
        ExceptionDispatchInfo.Throw error
        Unchecked.defaultof<'a>

    /// Does a flow, again if a policy says so.
    let perform (run: Run) (flow: Flow<'a>) : 'a =
        let flow = direct flow
        let used = Array.zeroCreate flow.Policies.Length

        let rec attempt number =
            run.Step()

            let result =
                try
                    Ok(
                        flow.Attempt run {
                            Number = number
                            Timeout = None
                            Heartbeat = None
                        }
                    )
                with error when WorkflowError.isError error ->
                    Error error

            match result with
            | Ok value -> value
            | Error error ->
                match WorkflowError.nextDelay flow.Policies used error with
                | Some delay ->
                    run.Now <- run.Now + delay
                    attempt (number + 1)
                | None -> rethrow error

        attempt 1

/// The operations of a workflow, as `WorkflowBuilder` and `Operations` declare them, done in .NET. Each has the name and the
/// parameters of the one that it stands for.
[<AbstractClass; Sealed>]
type internal DirectOperations =
    static member Run(body: Flow<'a>) : Flow<'a> = body

    static member Delay(work: unit -> Flow<'a>) : Flow<'a> =
        DirectFlow(fun run -> DirectFlow.perform run (work ()))

    static member Return(value: 'a) : Flow<'a> = DirectFlow(fun _ -> value)

    static member ReturnFrom(work: Flow<'a>) : Flow<'a> = work

    static member Zero() : Flow<unit> = DirectFlow(fun _ -> ())

    static member Bind(work: Flow<'a>, rest: 'a -> Flow<'b>) : Flow<'b> =
        DirectFlow(fun run -> DirectFlow.perform run (rest (DirectFlow.perform run work)))

    static member Combine(first: Flow<unit>, second: Flow<'a>) : Flow<'a> =
        DirectFlow(fun run ->
            DirectFlow.perform run first
            DirectFlow.perform run second
        )

    static member While(condition: unit -> bool, body: Flow<unit>) : Flow<unit> =
        DirectFlow(fun run ->
            while condition () do
                DirectFlow.perform run body
        )

    static member TryWith(body: Flow<'a>, handler: exn -> Flow<'a>) : Flow<'a> =
        DirectFlow(fun run ->
            let result =
                try
                    Ok(DirectFlow.perform run body)
                with error when WorkflowError.isError error ->
                    Error(WorkflowError.toTaskFailed error)

            match result with
            | Ok value -> value
            | Error error -> DirectFlow.perform run (handler error)
        )

    static member MergeSources(first: Flow<'a>, second: Flow<'b>) : Flow<'a * 'b> =
        DirectFlow(fun run ->
            let works = [
                (fun branch -> DirectFlow.perform branch first |> box)
                (fun branch -> DirectFlow.perform branch second |> box)
            ]

            match run.Together(Int32.MaxValue, works) with
            | [ first; second ] -> unbox<'a> first, unbox<'b> second
            | _ -> invalidOp "Two branches give two values."
        )

    static member call (task: TaskDefinition<'i, 'o>) (argument: 'i) : Flow<'o> =
        let attempt (run: Run) settings =
            let timeout = settings.Timeout |> Option.defaultValue task.Timeout

            // No one sends signs of life, so that a silent call is taken to be lost.
            let limit =
                settings.Heartbeat
                |> Option.orElse (Option.ofNullable task.Heartbeat)
                |> Option.fold min timeout

            let argument = WorkflowJson.ToJson(argument, task.JsonOptions)
            let result = run.Call(task.Name, argument, settings.Number, limit)
            WorkflowJson.FromJson<'o>(result, task.JsonOptions)

        DirectFlow([], attempt)

    static member retry (policy: RetryPolicy) (work: Flow<'a>) : Flow<'a> = DirectFlow.withPolicy policy work

    static member timeout (time: TimeSpan) (work: Flow<'a>) : Flow<'a> =
        work
        |> DirectFlow.withSettings (fun settings -> { settings with Timeout = Some time })

    static member heartbeat (time: TimeSpan) (work: Flow<'a>) : Flow<'a> =
        work
        |> DirectFlow.withSettings (fun settings -> { settings with Heartbeat = Some time })

    static member named (_: string) (work: Flow<'a>) : Flow<'a> = work

    static member sleep(time: TimeSpan) : Flow<unit> =
        DirectFlow(fun run -> run.Now <- run.Now + time)

    static member sleepUntil(time: DateTimeOffset) : Flow<unit> =
        DirectFlow(fun run -> run.Now <- max run.Now (time - DirectOperations.StartTime))

    static member fail (error: string) (cause: string) : Flow<'a> =
        DirectFlow(fun _ -> raise (TaskFailed(error, cause)))

    static member mapEach (concurrency: int) (work: 'a -> Flow<'b>) (items: 'a list) : Flow<'b list> =
        DirectFlow(fun run ->
            let limit = if concurrency = 0 then Int32.MaxValue else concurrency
            let perform item branch = DirectFlow.perform branch (work item)
            run.Together(limit, List.map perform items)
        )

    /// The flow of an expression that has thrown.
    static member Failing(error: exn) : Flow<'a> =
        DirectFlow(fun _ ->
            ExceptionDispatchInfo.Throw error
            Unchecked.defaultof<'a>
        )

    /// When an execution begins, as the engine's virtual clock has it.
    static member StartTime = DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)
