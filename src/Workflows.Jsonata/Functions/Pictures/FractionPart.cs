namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>
/// Fractions of a second: written as a number of milliseconds, read as the digits after the point, of which three count.
/// </summary>
/// <param name="picture">How the milliseconds are written; nothing if the picture asks for a name of theirs.</param>
internal sealed class FractionPart(IntegerPicture? picture) : PicturePart
{
    private readonly DigitFamily family = (picture as DigitsPicture)?.Family ?? DigitFamily.Ascii;

    public override char? Component => 'f';

    /// <summary>Whether it is written as a number.</summary>
    public bool IsNumber => picture is not null;

    public override void Write(ref TextBuffer text, in CalendarTime time, ZoneOffset zone)
    {
        if (picture is null)
        {
            PictureError.NoNames('f').Throw();
        }
        picture.Write(ref text, time.Millisecond);
    }

    public override int Longest(ReadOnlySpan<char> text, int start)
    {
        var end = family.EndOfDigits(text, start);
        return end > start ? end : -1;
    }

    public override int Shorter(ReadOnlySpan<char> text, int start, int end)
    {
        var shorter = end - family.Width;
        return shorter > start ? shorter : -1;
    }

    public override double? Read(ReadOnlySpan<char> text)
    {
        var millis = 0;
        for (var (place, at) = (100, 0); place > 0 && at < text.Length; place /= 10, at += family.Width)
        {
            millis += family.ValueAt(text, at) * place;
        }
        return millis;
    }
}
