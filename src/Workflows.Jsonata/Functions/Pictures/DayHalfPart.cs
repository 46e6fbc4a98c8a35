namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>The half of the day: <c>am</c> and <c>pm</c>, 0 and 1.</summary>
internal sealed class DayHalfPart(bool isUpper) : LettersPart
{
    public override char? Component => 'P';

    public override void Write(ref TextBuffer text, in CalendarTime time, ZoneOffset zone) =>
        text.Append(
            (time.Hour < 12, isUpper) switch
            {
                (true, true) => "AM",
                (true, false) => "am",
                (false, true) => "PM",
                (false, false) => "pm",
            }
        );

    public override double? Read(ReadOnlySpan<char> text) =>
        text switch
        {
            "am" or "AM" => 0,
            "pm" or "PM" => 1,
            _ => null,
        };
}
