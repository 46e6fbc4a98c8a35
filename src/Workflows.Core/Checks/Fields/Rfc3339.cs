namespace Workflows.Checks.Fields;

/// <summary>The form of a point in time: RFC 3339 with an upper-case <c>T</c>, and <c>Z</c> or an offset.</summary>
internal static class Rfc3339
{
    private const string DateAndTime = "0000-00-00T00:00:00";

    /// <summary>Whether the text is a point in time that exists.</summary>
    public static bool IsTimestamp(string text)
    {
        if (text.Length <= DateAndTime.Length || !Fits(text.AsSpan(0, DateAndTime.Length), DateAndTime))
        {
            return false;
        }
        var (year, month, day) = (Two(text, 0) * 100 + Two(text, 2), Two(text, 5), Two(text, 8));
        return year > 0
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            && Two(text, 11) <= 23
            && Two(text, 14) <= 59
            // A leap second.
            && Two(text, 17) <= 60
            && IsZone(AfterFraction(text.AsSpan(DateAndTime.Length)));
    }

    private static ReadOnlySpan<char> AfterFraction(ReadOnlySpan<char> rest)
    {
        if (rest[0] != '.')
        {
            return rest;
        }
        var end = rest[1..].IndexOfAnyExceptInRange('0', '9');
        return end > 0 ? rest[(end + 1)..] : default;
    }

    private static bool IsZone(ReadOnlySpan<char> zone) =>
        zone is "Z"
        || (
            zone.Length == 6
            && zone[0] is '+' or '-'
            && Fits(zone[1..], "00:00")
            && int.Parse(zone[1..3], CultureInfo.InvariantCulture) <= 23
            && int.Parse(zone[4..], CultureInfo.InvariantCulture) <= 59
        );

    /// <summary>Whether a text has a digit at each <c>0</c> of the form and else what the form has.</summary>
    private static bool Fits(ReadOnlySpan<char> text, string form)
    {
        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] == '0' ? !char.IsAsciiDigit(text[i]) : text[i] != form[i])
            {
                return false;
            }
        }
        return true;
    }

    private static int Two(string text, int at) => ((text[at] - '0') * 10) + text[at + 1] - '0';
}
