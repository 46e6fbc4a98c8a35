using Workflows.Jsonata.Functions.Pictures;

namespace Workflows.Jsonata.Functions;

/// <summary>Times in the ISO 8601 forms that ECMAScript reads and writes.</summary>
internal static class IsoTime
{
    private const string Pattern = "0000-00-00T00:00:00.000Z";

    /// <summary>The time in UTC with milliseconds: <c>2017-11-14T16:40:00.000Z</c>.</summary>
    /// <param name="millis">The milliseconds after 1970.</param>
    /// <exception cref="JsonataException">The time is out of range.</exception>
    public static string Format(double millis)
    {
        var time = CalendarTime.FromMillis(millis);
        return time.Year is < 0 or > 9999
            ? DateTimePicture.Iso.Format(millis, ZoneOffset.Utc)
            : string.Create(
                Pattern.Length,
                time,
                static (text, time) =>
                {
                    Pattern.CopyTo(text);
                    Put(text[..4], time.Year);
                    Put(text[5..7], time.Month);
                    Put(text[8..10], time.Day);
                    Put(text[11..13], time.Hour);
                    Put(text[14..16], time.Minute);
                    Put(text[17..19], time.Second);
                    Put(text[20..23], time.Millisecond);
                }
            );
    }

    /// <summary>
    /// Reads a year, a month or a day, with or without a time of day; without a zone it is UTC. A day may be up to the
    /// 31st in every month, and <c>24:00:00</c> is the end of a day. A date alone may have the zone <c>Z</c>, but not if
    /// its year is below 100, which ECMAScript would not take for that year then.
    /// </summary>
    /// <returns>The milliseconds after 1970; nothing if the text is of another form.</returns>
    public static double? Parse(ReadOnlySpan<char> text)
    {
        if (!TakeDate(ref text, out var day))
        {
            return null;
        }
        var time = 0.0;
        var zone = 0;
        var isWhole = Take(ref text, 'T')
            ? TakeTime(ref text, out time) && TakeZone(ref text, out zone)
            : text.IsEmpty || (Take(ref text, 'Z') && day >= CalendarTime.DayNumber(100, 1, 1));
        return isWhole && text.IsEmpty ? (day * CalendarTime.MillisInDay) + time - (zone * 60_000) : null;
    }

    private static bool TakeDate(ref ReadOnlySpan<char> text, out int dayNumber)
    {
        dayNumber = 0;
        var (month, day) = (1, 1);
        if (!TakeNumber(ref text, 4, 9999, out var year))
        {
            return false;
        }
        if (Take(ref text, '-'))
        {
            if (
                !TakeNumber(ref text, 2, 12, out month)
                || (Take(ref text, '-') && !TakeNumber(ref text, 2, 31, out day))
            )
            {
                return false;
            }
        }
        dayNumber = CalendarTime.DayNumber(year, month, day);
        return month > 0 && day > 0;
    }

    private static bool TakeTime(ref ReadOnlySpan<char> text, out double millis)
    {
        const double MillisOfDay = CalendarTime.MillisInDay;
        millis = 0;
        if (
            !TakeNumber(ref text, 2, 24, out var hour)
            || !Take(ref text, ':')
            || !TakeNumber(ref text, 2, 59, out var minute)
            || !Take(ref text, ':')
            || !TakeNumber(ref text, 2, 59, out var second)
        )
        {
            return false;
        }
        millis = (((hour * 60) + minute) * 60_000.0) + (second * 1000);
        if (Take(ref text, '.'))
        {
            var end = text.IndexOfAnyExceptInRange('0', '9');
            var digits = end < 0 ? text : text[..end];
            for (var (place, i) = (100, 0); i < Math.Min(digits.Length, 3); place /= 10, i++)
            {
                millis += (digits[i] - '0') * place;
            }
            text = text[digits.Length..];
            if (digits.IsEmpty)
            {
                return false;
            }
        }
        return millis <= MillisOfDay;
    }

    /// <summary>Reads a zone, if there is one, as minutes.</summary>
    private static bool TakeZone(ref ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text.IsEmpty || Take(ref text, 'Z'))
        {
            return true;
        }
        var isNegative = Take(ref text, '-');
        if (!isNegative && !Take(ref text, '+'))
        {
            return false;
        }
        if (!TakeNumber(ref text, 2, 23, out var hours))
        {
            return false;
        }
        Take(ref text, ':');
        if (!TakeNumber(ref text, 2, 59, out minutes))
        {
            return false;
        }
        minutes += hours * 60;
        minutes = isNegative ? -minutes : minutes;
        return true;
    }

    private static bool Take(ref ReadOnlySpan<char> text, char character)
    {
        var isThere = text is [var first, ..] && first == character;
        text = isThere ? text[1..] : text;
        return isThere;
    }

    /// <summary>Reads a number of exactly so many digits that is not too large.</summary>
    private static bool TakeNumber(ref ReadOnlySpan<char> text, int digits, int max, out int number)
    {
        number = 0;
        if (text.Length < digits)
        {
            return false;
        }
        foreach (var digit in text[..digits])
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }
            number = (number * 10) + digit - '0';
        }
        text = text[digits..];
        return number <= max;
    }

    private static void Put(Span<char> place, int number)
    {
        for (var i = place.Length - 1; i >= 0; i--, number /= 10)
        {
            place[i] = (char)('0' + (number % 10));
        }
    }
}
