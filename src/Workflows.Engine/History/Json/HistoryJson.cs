namespace Workflows.Engine.History;

/// <summary>A history in the form of the service's API, <c>GetExecutionHistory</c>, as the AWS CLI prints it.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetExecutionHistory.html"/>
public static class HistoryJson
{
    /// <summary>The events as <c>aws stepfunctions get-execution-history</c> prints them.</summary>
    /// <param name="history">The events of one execution.</param>
    /// <param name="region">The region that calls of services are said to be made in.</param>
    public static Json Write(IReadOnlyList<HistoryEvent> history, string region = "us-east-1")
    {
        ArgumentNullException.ThrowIfNull(history);
        return Json.Object(("events", Json.Array(history.Select(e => Event(e, region)))));
    }

    private static Json Event(HistoryEvent what, string region) =>
        Json.Object(
            ("timestamp", Time(what.Timestamp)),
            ("type", what.Type.ToString()),
            ("id", what.Id),
            ("previousEventId", what.PreviousId),
            (DetailsName(what), HistoryEventDetails.Of(what, region))
        );

    /// <summary>The member that holds the details: the states' events share theirs, the others have one for each type.</summary>
    private static string DetailsName(HistoryEvent what)
    {
        var type = what switch
        {
            StateEnteredEvent => "StateEntered",
            StateExitedEvent => "StateExited",
            _ => what.Type.ToString(),
        };
        return $"{char.ToLowerInvariant(type[0])}{type[1..]}EventDetails";
    }

    /// <summary>ISO 8601 as the CLI has it: microseconds, unless they are zero.</summary>
    private static string Time(DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        var isWhole = utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond == 0;
        var format = isWhole ? "yyyy-MM-dd'T'HH:mm:ss'+00:00'" : "yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'";
        return utc.ToString(format, CultureInfo.InvariantCulture);
    }
}
