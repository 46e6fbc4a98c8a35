using System.Buffers;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>The zone as its offset from UTC: <c>+05:30</c>, <c>GMT-8</c>, perhaps <c>Z</c> for UTC itself, which is not read.</summary>
/// <param name="component"><c>z</c> for an offset after <c>GMT</c>, <c>Z</c> for a bare one.</param>
/// <param name="picture">How hours and minutes are written.</param>
/// <param name="hasZ">Whether UTC is written as <c>Z</c>.</param>
internal sealed class ZonePart(char component, IntegerPicture picture, bool hasZ) : PicturePart
{
    private static readonly IntegerPicture TwoDigits = IntegerPicture.Of("00");

    /// <summary>Separators by which zones are written but not read.</summary>
    private static readonly SearchValues<char> UnreadSeparators = SearchValues.Create("^$\\|?*+()[");

    private readonly string prefix = component == 'z' ? "GMT" : "";
    private readonly string? separator = (picture as DigitsPicture)?.RegularSeparator;

    public override char? Component => component;

    public override PictureError? ReadError =>
        separator is [var only] && UnreadSeparators.Contains(only) ? new PictureError("D3130", separator) : null;

    public override void Write(ref TextBuffer text, in CalendarTime time, ZoneOffset zone)
    {
        var digits = picture is DigitsPicture pattern ? pattern.MandatoryDigits : 0;
        if (separator is null && digits is < 1 or > 4)
        {
            throw new JsonataException("D3134") { Value = digits };
        }
        if (zone.Number == 0 && hasZ)
        {
            text.Append('Z');
            return;
        }
        text.Append(prefix);
        if (zone.Number >= 0)
        {
            text.Append('+');
        }
        if (separator is not null || digits > 2)
        {
            picture.Write(ref text, zone.Number);
            return;
        }
        picture.Write(ref text, zone.Hours);
        if (zone.Minutes != 0)
        {
            text.Append(':');
            TwoDigits.Write(ref text, zone.Minutes);
        }
    }

    public override int Longest(ReadOnlySpan<char> text, int start)
    {
        var sign = start + prefix.Length;
        if (!PictureText.IsAt(text, start, prefix) || sign == text.Length || text[sign] is not ('+' or '-'))
        {
            return -1;
        }
        var endOfHours = PictureText.EndOfDigits(text, sign + 1);
        if (separator is null)
        {
            return endOfHours > sign + 1 ? endOfHours : -1;
        }
        if (endOfHours > sign + 1 && IsSeparatorAt(text, endOfHours))
        {
            var minutes = endOfHours + separator.Length;
            var end = PictureText.EndOfDigits(text, minutes);
            if (end > minutes)
            {
                return end;
            }
        }
        return EndWithin(sign, endOfHours);
    }

    public override int Shorter(ReadOnlySpan<char> text, int start, int end)
    {
        var sign = start + prefix.Length;
        var shorter = end - 1;
        if (separator is null)
        {
            return shorter > sign + 1 ? shorter : -1;
        }
        var endOfHours = PictureText.EndOfDigits(text, sign + 1);
        if (end <= endOfHours)
        {
            return EndWithin(sign, shorter);
        }
        return shorter > endOfHours + separator.Length ? shorter : EndWithin(sign, endOfHours);
    }

    /// <summary>
    /// The offset in minutes. Without a separator the hours have two digits, unless there are no more. The minutes
    /// are added, whatever the sign of the hours. Not a number if the separator is not there as it is written.
    /// </summary>
    public override double? Read(ReadOnlySpan<char> text)
    {
        text = text[prefix.Length..];
        if (separator is null)
        {
            const int SignAndHours = 3;
            return text.Length <= SignAndHours
                ? PictureText.LeadingInteger(text) * 60
                : OfHoursAndMinutes(text[..SignAndHours], text[SignAndHours..]);
        }
        var end = text.IndexOf(separator, StringComparison.Ordinal);
        return OfHoursAndMinutes(text[..Math.Max(end, 0)], text[(end + 1)..]);
    }

    private static double OfHoursAndMinutes(ReadOnlySpan<char> hours, ReadOnlySpan<char> minutes) =>
        (PictureText.LeadingInteger(hours) * 60) + PictureText.LeadingInteger(minutes);

    /// <summary>A point as the separator stands for any character, but not for the end of a line.</summary>
    private bool IsSeparatorAt(ReadOnlySpan<char> text, int index) =>
        string.Equals(separator, ".", StringComparison.Ordinal)
            ? index < text.Length && text[index] is not ('\n' or '\r' or '\u2028' or '\u2029')
            : PictureText.IsAt(text, index, separator!);

    /// <summary>An end within the first run of digits: a point stands for any of them that has others on both sides.</summary>
    private int EndWithin(int sign, int end) =>
        string.Equals(separator, ".", StringComparison.Ordinal) && end >= sign + "+0.0".Length ? end : -1;
}
