namespace Workflows.Checks.Warnings;

/// <summary>Whether the time of a task is limited.</summary>
internal static class TaskTimes
{
    /// <summary>Whether the state has a timeout, given or computed.</summary>
    public static bool HasTimeout(this TaskState task) =>
        task switch
        {
            JsonataTask jsonata => jsonata.TimeoutSeconds is not null,
            JsonPathTask jsonPath => jsonPath.TimeoutSeconds is not null || jsonPath.TimeoutSecondsPath is not null,
            _ => false,
        };

    /// <summary>Whether the state expects heartbeats, given or computed how often.</summary>
    public static bool HasHeartbeat(this TaskState task) =>
        task switch
        {
            JsonataTask jsonata => jsonata.HeartbeatSeconds is not null,
            JsonPathTask jsonPath => jsonPath.HeartbeatSeconds is not null || jsonPath.HeartbeatSecondsPath is not null,
            _ => false,
        };
}
