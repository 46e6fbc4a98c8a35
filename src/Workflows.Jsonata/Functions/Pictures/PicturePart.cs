namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>A part of a picture of times: literal text, or a component such as the year.</summary>
internal abstract class PicturePart
{
    /// <summary>The letter of the component; none for literal text.</summary>
    public virtual char? Component => null;

    /// <summary>Why times cannot be read by this part, if they cannot.</summary>
    public virtual PictureError? ReadError => null;

    /// <summary>Writes the part.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="time">The time in the zone.</param>
    /// <param name="zone">The zone.</param>
    public abstract void Write(ref TextBuffer text, in CalendarTime time, ZoneOffset zone);

    /// <summary>
    /// The end of the text from <paramref name="start"/> on that is tried first as this part; -1 if there is none. It is
    /// the longest, but for words of numbers.
    /// </summary>
    public abstract int Longest(ReadOnlySpan<char> text, int start);

    /// <summary>The end of the text to be tried after the one that ends at <paramref name="end"/>; -1 if there is none.</summary>
    public virtual int Shorter(ReadOnlySpan<char> text, int start, int end) => -1;

    /// <summary>The component's value in a text that fits; nothing if the text names none.</summary>
    public virtual double? Read(ReadOnlySpan<char> text) => null;
}
