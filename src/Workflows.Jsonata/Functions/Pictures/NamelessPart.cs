namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>A component that a picture wants by name and that has none: every use of it fails.</summary>
internal sealed class NamelessPart(char component) : PicturePart
{
    public override char? Component => component;

    public override PictureError ReadError { get; } = PictureError.NoNames(component);

    public override void Write(ref TextBuffer text, in CalendarTime time, ZoneOffset zone) => ReadError.Throw();

    public override int Longest(ReadOnlySpan<char> text, int start) => -1;
}
