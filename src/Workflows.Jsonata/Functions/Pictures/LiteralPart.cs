namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Text that stands for itself; the case of its letters does not matter when it is read.</summary>
internal sealed class LiteralPart(string literal) : PicturePart
{
    public override void Write(ref TextBuffer text, in CalendarTime time, ZoneOffset zone) => text.Append(literal);

    public override int Longest(ReadOnlySpan<char> text, int start) =>
        PictureText.IsAt(text, start, literal) ? start + literal.Length : -1;
}
