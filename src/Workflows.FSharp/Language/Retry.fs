namespace Workflows.FSharp

open System
open Workflows

/// <summary>When something that failed is tried again. Made by <c>Retry.on</c> and changed by the other functions there.</summary>
type RetryPolicy = {
    /// <summary>Names of errors, such as <c>Payments.Busy</c>, <c>States.Timeout</c>; <c>States.ALL</c> for every one.</summary>
    Errors: string list
    /// <summary>The time before the first retry, whole seconds, at least 1. Default: 1 s.</summary>
    Interval: TimeSpan
    /// <summary>How many retries, 0 to 99,999,999; 0 means none. Default: 3.</summary>
    Attempts: int
    /// <summary>By what the time is multiplied at each further retry, at least 1. Default: 2.</summary>
    Backoff: float
    /// <summary>The longest time between two attempts, whole seconds. Default: no limit.</summary>
    MaxDelay: TimeSpan option
    /// <summary>Whether a random part of the time is waited, so that many do not come back at once. Default: no.</summary>
    Jitter: bool
}

/// <summary>
/// When something that failed is tried again: <c>Retry.on [ "Payments.Busy" ] |> Retry.attempts 5 |> Retry.every (seconds 2)</c>.
/// </summary>
[<RequireQualifiedAccess>]
module Retry =
    /// <summary>Tries again when one of these errors comes: at most 3 times, after 1, 2 and 4 seconds.</summary>
    let on (errors: string list) = {
        Errors = errors
        Interval = TimeSpan.FromSeconds 1.
        Attempts = 3
        Backoff = 2.
        MaxDelay = None
        Jitter = false
    }

    /// <summary>Tries again whatever the error.</summary>
    let always = on [ ErrorNames.All ]

    /// <summary>How often to try again, 0 to 99,999,999.</summary>
    let attempts (count: int) (policy: RetryPolicy) = { policy with Attempts = count }

    /// <summary>The time before the first retry, whole seconds, at least 1.</summary>
    let every (interval: TimeSpan) (policy: RetryPolicy) = { policy with Interval = interval }

    /// <summary>By what the time is multiplied at each further retry, at least 1.</summary>
    let backoff (rate: float) (policy: RetryPolicy) = { policy with Backoff = rate }

    /// <summary>The longest time between two attempts, whole seconds.</summary>
    let maxDelay (delay: TimeSpan) (policy: RetryPolicy) = { policy with MaxDelay = Some delay }

    /// <summary>Waits a random part of each time, so that many do not come back at once.</summary>
    let jitter (policy: RetryPolicy) = { policy with Jitter = true }
