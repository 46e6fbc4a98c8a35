namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>How an integer is written and read: by digits, in words, as a roman numeral, in letters.</summary>
internal abstract class IntegerPicture
{
    private static readonly PictureCache<IntegerPicture> Cache = new(Parse);

    /// <summary>The picture of a text such as <c>#,##0;o</c>, <c>Ww</c>, <c>i</c>, <c>A</c>.</summary>
    /// <exception cref="JsonataException">It mixes the digits of several families.</exception>
    public static IntegerPicture Of(string text) => Cache.Get(text);

    /// <summary>As <see cref="Of"/>, for a part of a larger picture, which is kept as a whole.</summary>
    public static IntegerPicture Parse(string text)
    {
        var semicolon = text.LastIndexOf(';');
        var isOrdinal = semicolon >= 0 && text.AsSpan(semicolon + 1) is ['o', ..];
        return Parse(semicolon < 0 ? text : text[..semicolon], isOrdinal);
    }

    /// <summary>What is wrong with numbers by this picture, if anything is.</summary>
    public virtual PictureError? Error => null;

    /// <summary>A number as text; what is after its point is cut off towards the lower integer.</summary>
    /// <exception cref="JsonataException">The number is beyond what the picture can show.</exception>
    public string Format(double number)
    {
        Error?.Throw();
        var text = new TextBuffer(stackalloc char[128]);
        Write(ref text, Math.Floor(number));
        return text.Finish();
    }

    /// <summary>Writes an integer.</summary>
    public void Write(ref TextBuffer text, double integer)
    {
        if (integer < 0)
        {
            text.Append('-');
        }
        WriteMagnitude(ref text, Math.Abs(integer));
    }

    /// <summary>The integer that a text stands for; not a number if it is none.</summary>
    public abstract double Read(ReadOnlySpan<char> text);

    /// <summary>As <see cref="PicturePart.Longest"/> and <see cref="PicturePart.Shorter"/>, of the number in a date.</summary>
    public abstract int Longest(ReadOnlySpan<char> text, int start);

    /// <inheritdoc cref="Longest"/>
    public virtual int Shorter(ReadOnlySpan<char> text, int start, int end) => end - 1 > start ? end - 1 : -1;

    /// <summary>This picture in a date, where another number follows at once: it reads as many digits as it must have.</summary>
    public virtual IntegerPicture WithFixedWidth() => this;

    /// <summary>Writes a number that is not negative; it may be none, or infinite.</summary>
    protected abstract void WriteMagnitude(ref TextBuffer text, double number);

    private static IntegerPicture Parse(string text, bool isOrdinal) =>
        text switch
        {
            "A" => new LettersPicture('A'),
            "a" => new LettersPicture('a'),
            "I" => new RomanPicture(isUpper: true),
            "i" => new RomanPicture(isUpper: false),
            "W" => new WordsPicture(NameCase.Upper, isOrdinal),
            "w" => new WordsPicture(NameCase.Lower, isOrdinal),
            "Ww" => new WordsPicture(NameCase.Title, isOrdinal),
            _ => (IntegerPicture?)DigitsPicture.Parse(text, isOrdinal) ?? new UnknownSequencePicture(text),
        };
}
