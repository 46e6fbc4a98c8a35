using System.Runtime.InteropServices;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>
/// A time by the Gregorian calendar, which goes on backwards without end; before the year 1 come 0 and -1. It reaches
/// as far as ECMAScript's times: a hundred million days to either side of 1970.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct CalendarTime
{
    public const double MillisInDay = 86_400_000;
    private const double MaxMillis = 100_000_000 * MillisInDay;

    private const int DaysIn400Years = 146_097;
    private const int DaysIn100Years = 36_524;
    private const int DaysIn4Years = 1461;

    /// <summary>From 1 March of the year 0, where leap years are easiest to count, to 1 January 1970.</summary>
    private const int DaysFromMarchOfYear0 = 719_468;

    private readonly int dayNumber;
    private readonly int millisOfDay;

    private CalendarTime(long millis)
    {
        const long PerDay = (long)MillisInDay;
        var day = Math.DivRem(millis, PerDay, out var rest);
        dayNumber = (int)(rest < 0 ? day - 1 : day);
        millisOfDay = (int)(rest < 0 ? rest + PerDay : rest);
        (Year, Month, Day) = DateOf(dayNumber);
    }

    public int Year { get; }

    /// <summary>1 to 12</summary>
    public int Month { get; }

    /// <summary>1 to 31</summary>
    public int Day { get; }

    public int Hour => millisOfDay / 3_600_000;

    public int Minute => millisOfDay / 60_000 % 60;

    public int Second => millisOfDay / 1000 % 60;

    public int Millisecond => millisOfDay % 1000;

    /// <summary>How many days after 1 January 1970 the day is; may be negative.</summary>
    public int DaysSince1970 => dayNumber;

    /// <summary>1 for Monday, 7 for Sunday</summary>
    public int DayOfWeek => DayOfWeekOf(dayNumber);

    /// <summary>Whether there is a time so many milliseconds from 1970.</summary>
    public static bool IsInRange(double millis) => Math.Abs(millis) <= MaxMillis;

    /// <summary>The time so many milliseconds from 1970.</summary>
    /// <exception cref="JsonataException">It is out of range.</exception>
    public static CalendarTime FromMillis(double millis) =>
        IsInRange(millis)
            ? new CalendarTime((long)millis)
            : throw new JsonataException("D1001") { Value = Json.NumberUncheckedFrom(millis) };

    /// <summary>How many days after 1 January 1970 a date is; may be negative.</summary>
    public static int DayNumber(int year, int month, int day)
    {
        // Years begin in March, so that a leap day is the last of its year.
        var (shiftedYear, shiftedMonth) = month > 2 ? (year, month - 3) : (year - 1, month + 9);
        var cycle = (int)Math.Floor(shiftedYear / 400.0);
        var yearOfCycle = shiftedYear - (cycle * 400);
        var dayOfYear = (((153 * shiftedMonth) + 2) / 5) + day - 1;
        var dayOfCycle = (yearOfCycle * 365) + (yearOfCycle / 4) - (yearOfCycle / 100) + dayOfYear;
        return (cycle * DaysIn400Years) + dayOfCycle - DaysFromMarchOfYear0;
    }

    /// <summary>The day of the week, 1 for Monday, of a day counted from 1 January 1970.</summary>
    public static int DayOfWeekOf(int dayNumber) => ((dayNumber + 3 + (7 * 100_000_000)) % 7) + 1;

    private static (int Year, int Month, int Day) DateOf(int dayNumber)
    {
        var days = dayNumber + DaysFromMarchOfYear0;
        var cycle = (days >= 0 ? days : days - (DaysIn400Years - 1)) / DaysIn400Years;
        var dayOfCycle = days - (cycle * DaysIn400Years);
        // Without the leap days before it, each year of the cycle has 365 days.
        var leapDays =
            (dayOfCycle / (DaysIn4Years - 1)) - (dayOfCycle / DaysIn100Years) + (dayOfCycle / (DaysIn400Years - 1));
        var yearOfCycle = (dayOfCycle - leapDays) / 365;
        var dayOfYear = dayOfCycle - ((365 * yearOfCycle) + (yearOfCycle / 4) - (yearOfCycle / 100));
        // From March on, every five months have 153 days.
        var month = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * month) + 2) / 5) + 1;
        var year = yearOfCycle + (cycle * 400);
        return month < 10 ? (year, month + 3, day) : (year + 1, month - 9, day);
    }
}
