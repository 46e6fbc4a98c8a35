namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>A component as an integer: digits, words, a roman numeral, letters.</summary>
/// <param name="component">The letter of the component.</param>
/// <param name="picture">How the integer is written.</param>
/// <param name="lastDigits">Of a year, how many of its last digits are written; all if absent.</param>
internal sealed class IntegerPart(char component, IntegerPicture picture, int? lastDigits) : PicturePart
{
    /// <summary>No year has more digits.</summary>
    private const int MostDigits = 6;

    private readonly int divisor = lastDigits is { } digits and <= MostDigits
        ? (int)Math.Pow(10, digits)
        : int.MaxValue;

    public override char? Component => component;

    public override PictureError? ReadError => picture.Error;

    /// <summary>This part, followed at once by another number.</summary>
    public IntegerPart WithFixedWidth() => new(component, picture.WithFixedWidth(), lastDigits);

    public override void Write(ref TextBuffer text, in CalendarTime time, ZoneOffset zone) =>
        picture.Write(ref text, DateTimeComponent.ValueOf(component, time) % divisor);

    public override int Longest(ReadOnlySpan<char> text, int start) => picture.Longest(text, start);

    public override int Shorter(ReadOnlySpan<char> text, int start, int end) => picture.Shorter(text, start, end);

    public override double? Read(ReadOnlySpan<char> text) => picture.ReadMagnitude(text);
}
