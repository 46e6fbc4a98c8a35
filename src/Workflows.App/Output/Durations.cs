namespace Workflows.App.Output;

/// <summary>Times as people read them.</summary>
internal static class Durations
{
    /// <summary>A span in its two largest units: <c>1 h 30 min</c>, <c>2.5 s</c>, <c>0 s</c>.</summary>
    public static string Words(TimeSpan time) =>
        time switch
        {
            { TotalDays: >= 1 } => Join(time.Days, "d", time.Hours, "h"),
            { TotalHours: >= 1 } => Join(time.Hours, "h", time.Minutes, "min"),
            { TotalMinutes: >= 1 } => Join(time.Minutes, "min", time.Seconds, "s"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s"),
        };

    /// <summary>A span in few characters, as precise as it is to be read at a glance: <c>12 ms</c>, <c>2.5 s</c>, <c>1 h 30 min</c>.</summary>
    public static string Short(TimeSpan time) =>
        time switch
        {
            { TotalSeconds: >= 60 } => Words(time),
            { TotalSeconds: >= 1 } => string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Floor(time.TotalSeconds * 10) / 10:0.0} s"
            ),
            { Ticks: 0 } => "0 s",
            _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMilliseconds)} ms"),
        };

    /// <summary>A span as a clock shows it: <c>00:00:01.500</c>, with the days before it where there are any.</summary>
    public static string Clock(TimeSpan time) =>
        time.ToString(time.TotalDays >= 1 ? @"d\.hh\:mm\:ss\.fff" : @"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);

    private static string Join(int large, string largeUnit, int small, string smallUnit) =>
        small == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{large} {largeUnit}")
            : string.Create(CultureInfo.InvariantCulture, $"{large} {largeUnit} {small} {smallUnit}");
}
