namespace Workflows.FSharp

open System
open Microsoft.FSharp.Quotations
open Workflows
open Workflows.Compiler

/// Retry policies as a state has them.
module internal RetryPolicies =
    let private mostAttempts = 99_999_999
    let private mostDelay = TimeSpan.FromSeconds 31_622_400.

    let private isWholeSeconds (time: TimeSpan) =
        time.Ticks % TimeSpan.TicksPerSecond = 0L

    /// What is wrong with a policy, a sentence each.
    let private faults (policy: RetryPolicy) = [
        if policy.Errors.IsEmpty || policy.Errors |> List.exists String.IsNullOrWhiteSpace then
            "must name at least one error, and none may be empty"
        if policy.Errors.Length > 1 && policy.Errors |> List.contains ErrorNames.All then
            $"has {ErrorNames.All} beside other errors; it stands for every error and must be alone"
        if
            not (isWholeSeconds policy.Interval)
            || policy.Interval < TimeSpan.FromSeconds 1.
        then
            $"has the interval {policy.Interval}; it must be whole seconds, at least 1"
        if policy.Attempts < 0 || policy.Attempts > mostAttempts then
            $"has {policy.Attempts} attempts; it must be 0 to {mostAttempts}"
        if not (policy.Backoff >= 1. && Double.IsFinite policy.Backoff) then
            $"has the backoff {policy.Backoff}; it must be at least 1"
        match policy.MaxDelay with
        | Some delay when not (isWholeSeconds delay) || delay <= policy.Interval || delay >= mostDelay ->
            $"has the longest delay {delay}; it must be whole seconds, more than the interval and less than {mostDelay}"
        | _ -> ()
    ]

    let private toRetrier (policy: RetryPolicy) =
        Retrier(
            ErrorEquals = EquatableArray.ToEquatableArray policy.Errors,
            IntervalSeconds = int64 policy.Interval.TotalSeconds,
            MaxAttempts = int64 policy.Attempts,
            BackoffRate = policy.Backoff,
            MaxDelaySeconds =
                (policy.MaxDelay
                 |> Option.map (fun delay -> int64 delay.TotalSeconds)
                 |> Option.toNullable),
            JitterStrategy =
                (if policy.Jitter then
                     Nullable JitterStrategy.Full
                 else
                     Nullable())
        )

    /// The retrier of a policy, which must be known now.
    let translate (reporter: Reporter) (expr: Expr) : Retrier option =
        match ClosedValue.tryEvaluate expr with
        | Ok(:? RetryPolicy as policy) ->
            for fault in faults policy do
                Refusals.setting reporter expr $"The retry policy {fault}." "Change it where the policy is made."

            Some(toRetrier policy)
        | known ->
            Refusals.notConstant reporter expr "retry policy" known
            None
