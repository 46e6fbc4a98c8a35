namespace Workflows.FSharp

open System
open Workflows

/// <summary>Lengths of time.</summary>
[<AutoOpen>]
module Durations =
    /// <summary>A number of seconds.</summary>
    let seconds (count: int) = TimeSpan.FromSeconds(float count)

    /// <summary>A number of minutes.</summary>
    let minutes (count: int) = TimeSpan.FromMinutes(float count)

    /// <summary>A number of hours.</summary>
    let hours (count: int) = TimeSpan.FromHours(float count)

    /// <summary>A number of days.</summary>
    let days (count: int) = TimeSpan.FromDays(float count)

/// <summary>What a workflow can do. These stand inside of <c>workflow { }</c> only.</summary>
[<AutoOpen>]
module Operations =
    /// <summary>Calls a task and waits for its result.</summary>
    /// <param name="task">The task.</param>
    /// <param name="argument">Its argument.</param>
    let call (task: TaskDefinition<'i, 'o>) (argument: 'i) : Flow<'o> = Flow.onlyInWorkflow (task, argument)

    /// <summary>Does the work again when it fails with an error of the policy.</summary>
    /// <param name="policy">Which errors, how often, and when. It is known when the workflow is compiled.</param>
    /// <param name="work">A call, <c>mapEach</c>, or a nested <c>workflow { }</c>.</param>
    let retry (policy: RetryPolicy) (work: Flow<'a>) : Flow<'a> = Flow.onlyInWorkflow (policy, work)

    /// <summary>The longest time one attempt of a call may take; then it fails with <c>States.Timeout</c>.</summary>
    /// <param name="time">Whole seconds, at least 1. Default: the task's own.</param>
    /// <param name="work">A call.</param>
    let timeout (time: TimeSpan) (work: Flow<'a>) : Flow<'a> = Flow.onlyInWorkflow (time, work)

    /// <summary>The longest pause between two signs of life of a call; then it fails with <c>States.HeartbeatTimeout</c>.</summary>
    /// <param name="time">Whole seconds, at least 1 and less than the timeout. Default: the task's own.</param>
    /// <param name="work">A call.</param>
    let heartbeat (time: TimeSpan) (work: Flow<'a>) : Flow<'a> = Flow.onlyInWorkflow (time, work)

    /// <summary>Names the state that the work becomes.</summary>
    /// <param name="name">Up to 80 characters. Default: the task's name, or a short description.</param>
    /// <param name="work">Work that is one state: a call, <c>mapEach</c>, <c>sleep</c>, <c>fail</c>.</param>
    let named (name: string) (work: Flow<'a>) : Flow<'a> = Flow.onlyInWorkflow (name, work)

    /// <summary>Waits. On AWS waiting costs nothing; a local run skips it.</summary>
    /// <param name="time">Whole seconds, up to 99,999,999.</param>
    let sleep (time: TimeSpan) : Flow<unit> = Flow.onlyInWorkflow time

    /// <summary>Waits until a time; not at all if it is past.</summary>
    /// <param name="time">The time.</param>
    let sleepUntil (time: DateTimeOffset) : Flow<unit> = Flow.onlyInWorkflow time

    /// <summary>Fails, so that the workflow ends or the enclosing <c>try .. with</c> handles it.</summary>
    /// <param name="error">The error's name, such as <c>InvalidOrder</c>.</param>
    /// <param name="cause">The cause in words.</param>
    let fail (error: string) (cause: string) : Flow<'a> = Flow.onlyInWorkflow (error, cause)

    /// <summary>Does work for each item of a list, some at the same time, and gives the results in order.</summary>
    /// <param name="concurrency">How many items at the same time; 0 for as many as possible (up to 40 on AWS).</param>
    /// <param name="work">The work: <c>fun item -> workflow { .. }</c>. It may read variables around it, not assign them.</param>
    /// <param name="items">The list.</param>
    let mapEach (concurrency: int) (work: 'a -> Flow<'b>) (items: 'a list) : Flow<'b list> =
        Flow.onlyInWorkflow (concurrency, work, items)
