namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>The zone as its offset from UTC: <c>+05:30</c>, <c>GMT-8</c>, perhaps <c>Z</c> for UTC itself.</summary>
/// <param name="component"><c>z</c> for an offset after <c>GMT</c>, <c>Z</c> for a bare one.</param>
/// <param name="picture">How hours and minutes are written.</param>
/// <param name="hasZ">Whether UTC is written as <c>Z</c>.</param>
internal sealed class ZonePart(char component, IntegerPicture picture, bool hasZ) : PicturePart
{
    private static readonly IntegerPicture TwoDigits = IntegerPicture.Of("00");

    private readonly DigitFamily family = (picture as DigitsPicture)?.Family ?? DigitFamily.Ascii;
    private readonly string prefix = component == 'z' ? "GMT" : "";
    private readonly GroupingSeparators? separators = (picture as DigitsPicture)?.Separators
        is { IsRegular: true } regular
        ? regular
        : null;

    public override char? Component => component;

    public override void Write(ref TextBuffer text, in CalendarTime time, ZoneOffset zone)
    {
        var digits = picture is DigitsPicture pattern ? pattern.MandatoryDigits : 0;
        if (separators is null && digits is < 1 or > 4)
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
        if (separators is not null || digits > 2)
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
        if (hasZ && start < text.Length && text[start] is 'Z' or 'z')
        {
            return start + 1;
        }
        if (!text[start..].StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            return -1;
        }
        var sign = start + prefix.Length;
        if (sign >= text.Length || text[sign] is not ('+' or '-'))
        {
            return -1;
        }
        var end = family.EndOfDigits(text, sign + 1);
        if (end == sign + 1 || separators is null)
        {
            return end > sign + 1 ? end : -1;
        }
        if (end == text.Length || PictureText.CodePointAt(text, end) != separators.First)
        {
            return -1;
        }
        var minutes = end + PictureText.WidthOf(separators.First);
        end = family.EndOfDigits(text, minutes);
        return end > minutes ? end : -1;
    }

    public override int Shorter(ReadOnlySpan<char> text, int start, int end)
    {
        var shorter = end - family.Width;
        return shorter > start && family.ValueAt(text, shorter - family.Width) >= 0 ? shorter : -1;
    }

    /// <summary>
    /// The offset in minutes. Without a separator the hours have two digits, unless there are no more. The minutes
    /// are added, whatever the sign of the hours.
    /// </summary>
    public override double? Read(ReadOnlySpan<char> text)
    {
        if (text is ['Z' or 'z'])
        {
            return 0;
        }
        var isNegative = text[prefix.Length] == '-';
        var digits = text[(prefix.Length + 1)..];
        var endOfHours = separators is null ? Math.Min(2 * family.Width, digits.Length) : family.EndOfDigits(digits, 0);
        var hours = ReadDigits(digits[..endOfHours]);
        var afterHours = digits[endOfHours..];
        var minutes = separators is null ? afterHours : afterHours[PictureText.WidthOf(separators.First)..];
        return ((isNegative ? -hours : hours) * 60) + ReadDigits(minutes);
    }

    private double ReadDigits(ReadOnlySpan<char> digits)
    {
        var value = 0.0;
        for (var at = 0; at < digits.Length; at += family.Width)
        {
            value = (value * 10) + family.ValueAt(digits, at);
        }
        return value;
    }
}
