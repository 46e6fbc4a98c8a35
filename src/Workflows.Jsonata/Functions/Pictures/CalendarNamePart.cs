namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>The calendar or the era, of which there is one: <c>ISO</c>. It is not read.</summary>
internal sealed class CalendarNamePart(char component) : PicturePart
{
    public override char? Component => component;

    public override PictureError ReadError { get; } = PictureError.NoNames(component);

    public override void Write(ref TextBuffer text, in CalendarTime time, ZoneOffset zone) => text.Append("ISO");

    public override int Longest(ReadOnlySpan<char> text, int start) => -1;
}
