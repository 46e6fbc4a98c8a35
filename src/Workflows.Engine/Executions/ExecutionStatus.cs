namespace Workflows.Engine;

/// <summary>How an execution stands.</summary>
public enum ExecutionStatus
{
    /// <summary>It has come to its end; written <c>SUCCEEDED</c>.</summary>
    Succeeded,

    /// <summary>An error was neither retried nor caught, or a Fail state was reached; written <c>FAILED</c>.</summary>
    Failed,

    /// <summary>It ran longer than the definition's timeout; written <c>TIMED_OUT</c>.</summary>
    TimedOut,

    /// <summary>It was stopped; written <c>ABORTED</c>.</summary>
    Aborted,
}

/// <summary>The statuses as the service writes them.</summary>
public static class ExecutionStatusText
{
    /// <summary>The status as the service writes it, such as <c>TIMED_OUT</c>.</summary>
    public static string ToText(this ExecutionStatus status) =>
        status switch
        {
            ExecutionStatus.Succeeded => "SUCCEEDED",
            ExecutionStatus.Failed => "FAILED",
            ExecutionStatus.TimedOut => "TIMED_OUT",
            _ => "ABORTED",
        };
}
