namespace Workflows.Graphs;

/// <summary>What there is to say about a state beside its name. Of a Task: <see cref="TaskDetail"/>.</summary>
internal static class StateDetail
{
    /// <summary>In few words; nothing if the name has said it.</summary>
    public static string? Of(State state)
    {
        var detail = state switch
        {
            WaitState wait => OfWait(wait),
            FailState fail => OfFail(fail),
            MapState map => MapDetail.Of(map),
            _ => null,
        };
        return detail is null || state.Name.Contains(detail, StringComparison.OrdinalIgnoreCase) ? null : detail;
    }

    private static string? OfWait(WaitState state) =>
        state switch
        {
            JsonataWait { Seconds: { Literal: { } seconds } } => Duration(seconds),
            JsonataWait { Seconds: { Expression: { } seconds } } => $"{ExpressionText.Of(seconds)} seconds",
            JsonataWait { Timestamp: { } time } => $"until {ExpressionText.Of(time)}",
            JsonPathWait { Seconds: { } seconds } => Duration(seconds),
            JsonPathWait { SecondsPath: { } path } => $"{PathText.Of(path)} seconds",
            JsonPathWait { Timestamp: { } time } => $"until {time}",
            JsonPathWait { TimestampPath: { } path } => $"until {PathText.Of(path)}",
            _ => null,
        };

    private static string? OfFail(FailState state) =>
        state switch
        {
            JsonataFail { Error: { } error } => ExpressionText.Of(error),
            JsonPathFail { Error: { } error } => error,
            JsonPathFail { ErrorPath: { } path } => PathText.Of(path),
            _ => null,
        };

    /// <summary>A time in units that have no fraction: <c>1 h 30 min</c>.</summary>
    private static string Duration(long seconds)
    {
        (long Count, string Unit)[] parts =
        [
            (seconds / 86_400, "d"),
            (seconds / 3_600 % 24, "h"),
            (seconds / 60 % 60, "min"),
            (seconds % 60, "s"),
        ];
        var words = parts
            .Where(static p => p.Count != 0)
            .Select(static p => string.Create(CultureInfo.InvariantCulture, $"{p.Count} {p.Unit}"));
        return seconds == 0 ? "0 s" : string.Join(' ', words);
    }
}
