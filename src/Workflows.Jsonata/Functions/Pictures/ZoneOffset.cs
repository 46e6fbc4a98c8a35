using System.Runtime.InteropServices;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>How far the time of a zone is ahead of UTC.</summary>
/// <param name="Hours">Whole hours.</param>
/// <param name="Minutes">Minutes, to be added to the hours.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ZoneOffset(double Hours, double Minutes)
{
    public static ZoneOffset Utc => default;

    public double Millis => ((60 * Hours) + Minutes) * 60_000;

    /// <summary>Hours and minutes as one number: 530 for five hours and a half.</summary>
    public double Number => (Hours * 100) + Minutes;

    /// <summary>
    /// Reads a zone such as <c>+0530</c> or <c>-0800</c>: a number of which the last two digits are the minutes. Of a
    /// negative one the hours are the next lower integer, and the minutes are negative.
    /// </summary>
    /// <exception cref="JsonataException">The text does not begin with a number.</exception>
    public static ZoneOffset Parse(string text)
    {
        var number = PictureText.LeadingInteger(text);
        return double.IsNaN(number)
            ? throw new JsonataException("D3030") { Value = text }
            : new ZoneOffset(Math.Floor(number / 100), number % 100);
    }
}
