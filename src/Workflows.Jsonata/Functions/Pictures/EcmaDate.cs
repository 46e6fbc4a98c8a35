namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>
/// Dates of numbers that need not be in range, as ECMAScript reckons them: a 32nd day is the first of the next month,
/// a 25th hour that of the next day. Two-digit years are those of the twentieth century.
/// </summary>
internal static class EcmaDate
{
    private const double MaxYear = 1_000_000;
    private const double MaxMonth = 10_000_000;

    /// <summary>How many days after 1 January 1970 a date is; may be negative.</summary>
    public static int DayNumber(int year, int month, int day) =>
        CalendarTime.DayNumber(year is >= 0 and <= 99 ? year + 1900 : year, month, day);

    /// <summary>The first day of a month, from which the days and weeks of a period are counted.</summary>
    /// <exception cref="JsonataException">It is before the first time there is, though the period ends after it.</exception>
    public static int FirstDay(int year, int month)
    {
        var day = DayNumber(year, month, 1);
        return CalendarTime.IsInRange(day * CalendarTime.MillisInDay) || day > 0
            ? day
            : throw new JsonataException("D1001") { Value = day * CalendarTime.MillisInDay };
    }

    /// <summary>The milliseconds after 1970; not a number if that is more than a time can have.</summary>
    /// <param name="year">The year; fractions of it and the others do not count.</param>
    /// <param name="month">The month, from 1 on.</param>
    /// <param name="day">The day of the month, from 1 on.</param>
    /// <param name="hour">The hour.</param>
    /// <param name="minute">The minute.</param>
    /// <param name="second">The second.</param>
    /// <param name="millisecond">The millisecond.</param>
    public static double Millis(
        double year,
        double month,
        double day,
        double hour,
        double minute,
        double second,
        double millisecond
    )
    {
        year = Math.Truncate(year);
        year += year is >= 0 and <= 99 ? 1900 : 0;
        month = Math.Truncate(month) - 1;
        // So written that numbers that are none are refused, too.
        if (!(Math.Abs(year) <= MaxYear) || !(Math.Abs(month) <= MaxMonth))
        {
            return double.NaN;
        }
        var yearsOfMonths = Math.Floor(month / 12);
        var firstDay = CalendarTime.DayNumber((int)(year + yearsOfMonths), (int)(month - (yearsOfMonths * 12)) + 1, 1);
        var days = firstDay + Math.Truncate(day) - 1;
        var time =
            (Math.Truncate(hour) * 3_600_000)
            + (Math.Truncate(minute) * 60_000)
            + (Math.Truncate(second) * 1000)
            + Math.Truncate(millisecond);
        var millis = (days * CalendarTime.MillisInDay) + time;
        return CalendarTime.IsInRange(millis) ? millis : double.NaN;
    }

    /// <summary>The month and the day of the month of a day of a year; not numbers if there is no such time.</summary>
    public static (double Month, double Day) MonthAndDay(double year, double dayOfYear)
    {
        var millis = Millis(year, 1, 1, 0, 0, 0, 0) + ((dayOfYear - 1) * CalendarTime.MillisInDay);
        if (!CalendarTime.IsInRange(millis))
        {
            return (double.NaN, double.NaN);
        }
        var time = CalendarTime.FromMillis(millis);
        return (time.Month, time.Day);
    }
}
