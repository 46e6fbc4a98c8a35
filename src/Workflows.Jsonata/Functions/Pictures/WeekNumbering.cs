namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>
/// The weeks of years and of months. A week goes from Monday to Sunday, and the first one of a year, or of a month,
/// is that with its first Thursday, as ISO 8601 has it for years.
/// </summary>
/// <remarks>
/// A year below 100 begins where that of the twentieth century does, as <see cref="EcmaDate.DayNumber"/> has it, so
/// that around such years weeks have no sensible numbers.
/// </remarks>
internal static class WeekNumbering
{
    public static int WeekOfYear(in CalendarTime time) =>
        WeekOf(time, (time.Year - 1, 1), (time.Year, 1), (time.Year + 1, 1), fewestWeeks: 52);

    public static int WeekOfMonth(in CalendarTime time) =>
        WeekOf(time, MonthBefore(time), (time.Year, time.Month), MonthAfter(time), fewestWeeks: 4);

    /// <summary>The year that the week of a day belongs to.</summary>
    public static int YearOfWeek(in CalendarTime time) =>
        time.DaysSince1970 < FirstWeek((time.Year, 1)) ? time.Year - 1
        : time.DaysSince1970 >= FirstWeek((time.Year + 1, 1)) ? time.Year + 1
        : time.Year;

    /// <summary>The month that the week of a day belongs to, 1 to 12.</summary>
    public static int MonthOfWeek(in CalendarTime time) =>
        time.DaysSince1970 < FirstWeek((time.Year, time.Month)) ? MonthBefore(time).Month
        : time.DaysSince1970 >= FirstWeek(MonthAfter(time)) ? MonthAfter(time).Month
        : time.Month;

    private static int WeekOf(
        in CalendarTime time,
        (int, int) before,
        (int Year, int Month) present,
        (int, int) after,
        int fewestWeeks
    )
    {
        var today = EcmaDate.DayNumber(time.Year, time.Month, time.Day);
        var days = today - FirstWeekFrom(EcmaDate.FirstDay(present.Year, present.Month));
        if (days < 0)
        {
            days = today - FirstWeek(before);
        }
        else if (days > (fewestWeeks - 1) * 7 && today >= FirstWeek(after))
        {
            return 1;
        }
        return (int)Math.Floor(days / 7.0) + 1;
    }

    /// <summary>The Monday of the first week of a year, if the month is its first, or of a month.</summary>
    private static int FirstWeek((int Year, int Month) period) =>
        FirstWeekFrom(EcmaDate.DayNumber(period.Year, period.Month, 1));

    private static int FirstWeekFrom(int firstDay)
    {
        var dayOfWeek = CalendarTime.DayOfWeekOf(firstDay);
        return firstDay - dayOfWeek + (dayOfWeek > 4 ? 8 : 1);
    }

    private static (int Year, int Month) MonthBefore(in CalendarTime time) =>
        time.Month == 1 ? (time.Year - 1, 12) : (time.Year, time.Month - 1);

    private static (int Year, int Month) MonthAfter(in CalendarTime time) =>
        time.Month == 12 ? (time.Year + 1, 1) : (time.Year, time.Month + 1);
}
