namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>A component as an integer: digits, words, a roman numeral, letters.</summary>
/// <param name="component">The letter of the component.</param>
/// <param name="picture">How the integer is written.</param>
/// <param name="divisor">Of a year, by what it is divided to write the rest only; infinity for the whole year.</param>
internal sealed class IntegerPart(char component, IntegerPicture picture, double divisor) : PicturePart
{
    public override char? Component => component;

    public override PictureError? ReadError => picture.Error;

    /// <summary>This part, followed at once by another number.</summary>
    public IntegerPart WithFixedWidth() => new(component, picture.WithFixedWidth(), divisor);

    public override void Write(ref TextBuffer text, in CalendarTime time, ZoneOffset zone)
    {
        double value = DateTimeComponent.ValueOf(component, time);
        if (!(Math.Abs(value) < divisor))
        {
            value = double.IsNaN(divisor)
                ? throw new JsonataException("D1001") { Value = Json.NumberUncheckedFrom(divisor) }
                : value % divisor;
        }
        picture.Write(ref text, value);
    }

    public override int Longest(ReadOnlySpan<char> text, int start) => picture.Longest(text, start);

    public override int Shorter(ReadOnlySpan<char> text, int start, int end) => picture.Shorter(text, start, end);

    public override double? Read(ReadOnlySpan<char> text) => picture.Read(text);
}
