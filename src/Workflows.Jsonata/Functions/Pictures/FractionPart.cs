namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>
/// Fractions of a second: written as a number of milliseconds, read as the digits after the point, of which three count.
/// </summary>
/// <param name="picture">How the milliseconds are written; nothing if the picture asks for a name of theirs.</param>
internal sealed class FractionPart(IntegerPicture? picture) : PicturePart
{
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
        var end = PictureText.EndOfDigits(text, start);
        return end > start ? end : -1;
    }

    public override int Shorter(ReadOnlySpan<char> text, int start, int end) => end - 1 > start ? end - 1 : -1;

    public override double? Read(ReadOnlySpan<char> text)
    {
        var millis = 0;
        for (var (place, at) = (100, 0); place > 0 && at < text.Length; place /= 10, at++)
        {
            millis += (text[at] - '0') * place;
        }
        return millis;
    }
}
