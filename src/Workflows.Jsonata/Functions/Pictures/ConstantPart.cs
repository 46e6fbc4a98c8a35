namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>
/// A component that is always the same text: <c>ISO</c> as the calendar and the era, <c>undefined</c> if there is no
/// such component but the picture says how to write it. It is not read.
/// </summary>
internal sealed class ConstantPart(char component, string constant) : PicturePart
{
    public override char? Component => component;

    public override PictureError ReadError { get; } = PictureError.NoNames(component);

    public override void Write(ref TextBuffer text, in CalendarTime time, ZoneOffset zone) => text.Append(constant);

    public override int Longest(ReadOnlySpan<char> text, int start) => -1;
}
