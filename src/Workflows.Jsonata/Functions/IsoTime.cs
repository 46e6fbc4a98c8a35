using System.Text.RegularExpressions;

namespace Workflows.Jsonata.Functions;

/// <summary>Times in the ISO 8601 forms that ECMAScript reads and writes.</summary>
internal static partial class IsoTime
{
    private const double MinMillis = -62_135_596_800_000;
    private const double MaxMillis = 253_402_300_799_999;

    /// <summary>The time in UTC with milliseconds: <c>2017-11-14T16:40:00.000Z</c>.</summary>
    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The time so many milliseconds after 1970; nothing before the year 1 and after 9999.</summary>
    public static DateTimeOffset? FromMillis(double millis) =>
        millis is >= MinMillis and <= MaxMillis
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Truncate(millis))
            : null;

    /// <summary>Reads a year, a date, or a date and time; without a zone it is UTC. Nothing if the text is of another form.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            return null;
        }
        var day = $"{match.Groups["year"]}-{Or(match, "month", "01")}-{Or(match, "day", "01")}";
        // .NET reads seven digits of a fraction; ECMAScript counts three of them.
        var fraction = Or(match, "fraction", "").PadRight(3, '0')[..3];
        var zone = Or(match, "zone", "Z");
        var whole =
            $"{day}T{Or(match, "time", "00:00:00")}.{fraction}{(zone.Length == 5 ? zone.Insert(3, ":") : zone)}";
        return DateTimeOffset.TryParseExact(
            whole,
            "yyyy-MM-dd'T'HH:mm:ss.fffK",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : null;
    }

    private static string Or(Match match, string group, string otherwise) =>
        match.Groups[group] is { Success: true } found ? found.Value : otherwise;

    [GeneratedRegex(
        @"^(?<year>\d{4})(-(?<month>\d\d)(-(?<day>\d\d)(T(?<time>\d\d:\d\d:\d\d)(\.(?<fraction>\d+))?(?<zone>Z|[+-]\d\d:?\d\d)?)?)?)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Form();
}
