namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>The components of a time, by the letters that stand for them in pictures.</summary>
internal static class DateTimeComponent
{
    private static readonly string[] Days =
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];

    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    /// <summary>How a component is written if its picture does not say; nothing if there is no such component.</summary>
    public static string? DefaultPresentation(char component) =>
        component switch
        {
            'Y' or 'M' or 'D' or 'd' or 'W' or 'w' or 'X' or 'x' or 'H' or 'h' or 'f' => "1",
            'm' or 's' => "01",
            'F' or 'P' or 'C' or 'E' => "n",
            'Z' or 'z' => "01:01",
            _ => null,
        };

    /// <summary>The names of a component's values, from 1 on; nothing if they have none.</summary>
    public static string[]? NamesOf(char component) =>
        component switch
        {
            'M' or 'x' => Months,
            'F' => Days,
            _ => null,
        };

    /// <summary>The value of a component that is an integer.</summary>
    public static int ValueOf(char component, in CalendarTime time) =>
        component switch
        {
            'Y' => time.Year,
            'M' => time.Month,
            'D' => time.Day,
            'd' => EcmaDate.DayNumber(time.Year, time.Month, time.Day) - EcmaDate.FirstDay(time.Year, 1) + 1,
            'F' => time.DayOfWeek,
            'W' => WeekNumbering.WeekOfYear(time),
            'w' => WeekNumbering.WeekOfMonth(time),
            'X' => WeekNumbering.YearOfWeek(time),
            'x' => WeekNumbering.MonthOfWeek(time),
            'H' => time.Hour,
            'h' => (time.Hour + 11) % 12 + 1,
            'm' => time.Minute,
            's' => time.Second,
            'f' => time.Millisecond,
            _ => throw new ArgumentOutOfRangeException(nameof(component), component, "The component is no integer."),
        };
}
