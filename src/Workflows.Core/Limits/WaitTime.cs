namespace Workflows.Limits;

/// <summary>For how long a Wait state waits, where the definition says so.</summary>
internal static class WaitTime
{
    /// <summary>The seconds; 0 for other states and where the time is found out when the state runs.</summary>
    public static long Of(State state) =>
        state switch
        {
            JsonataWait { Seconds: { } seconds } => seconds.Literal ?? 0,
            JsonPathWait jsonPath => jsonPath.Seconds ?? 0,
            _ => 0,
        };
}
