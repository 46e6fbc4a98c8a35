namespace Workflows.Limits;

/// <summary>Times for people.</summary>
internal static class Duration
{
    /// <summary>A time in the largest unit of which it has at least two: <c>29 hours</c>.</summary>
    public static string InWords(TimeSpan time) =>
        time.TotalHours >= 48 ? Of(time.TotalDays, "days")
        : time.TotalHours >= 2 ? Of(time.TotalHours, "hours")
        : Of(time.TotalMinutes, "minutes");

    private static string Of(double number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(number):N0} {unit}");
}
