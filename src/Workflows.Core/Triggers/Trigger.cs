namespace Workflows;

/// <summary>Something outside of a workflow that starts it.</summary>
public abstract record Trigger
{
    private protected Trigger() { }
}

/// <summary>Starts the workflow again and again. A workflow has one at most.</summary>
/// <param name="Expression">When: <c>rate(1 hour)</c> or <c>cron(0 8 * * ? *)</c>, in UTC.</param>
/// <seealso href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html"/>
public sealed record ScheduleTrigger(string Expression) : Trigger
{
    /// <summary>The input of each execution. Default: an empty object.</summary>
    public Json Input { get; init; } = Json.Object();
}

/// <summary>Starts the workflow when an execution of another one ends. A workflow may have several.</summary>
/// <param name="Workflow">The other workflow's name.</param>
public sealed record SubscriptionTrigger(string Workflow) : Trigger
{
    /// <summary>The project that the other workflow belongs to. Default: the same one.</summary>
    public string? Project { get; init; }

    /// <summary>Which end counts. Default: <see cref="SubscriptionStatus.Success"/>.</summary>
    public SubscriptionStatus Status { get; init; } = SubscriptionStatus.Success;
}

/// <summary>Which end of an execution a subscription waits for.</summary>
public enum SubscriptionStatus
{
    /// <summary>The execution has succeeded.</summary>
    Success,

    /// <summary>The execution has failed, timed out or was stopped.</summary>
    Failure,
}
