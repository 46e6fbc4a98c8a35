namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Decimal digits: how many at least, of which family, with which separators; perhaps an ordinal like <c>1st</c>.</summary>
internal sealed class DigitsPicture : IntegerPicture
{
    private const double MaxExactInteger = 1L << 53;

    private readonly char zero;
    private readonly int optionalDigits;
    private readonly GroupingSeparators? separators;
    private readonly bool isOrdinal;

    /// <summary>How many digits are read in a date; 0 for as many as there are.</summary>
    private readonly int readDigits;

    private DigitsPicture(
        char zero,
        int mandatoryDigits,
        int optionalDigits,
        GroupingSeparators? separators,
        bool isOrdinal,
        int readDigits = 0
    )
    {
        this.zero = zero;
        MandatoryDigits = mandatoryDigits;
        this.optionalDigits = optionalDigits;
        this.separators = separators;
        this.isOrdinal = isOrdinal;
        this.readDigits = readDigits;
    }

    /// <summary>Numbers of fewer digits get zeros in front.</summary>
    public int MandatoryDigits { get; }

    /// <summary>The digits of the picture, mandatory or not.</summary>
    public int AllDigits => MandatoryDigits + optionalDigits;

    /// <summary>The separator between groups of the same length; nothing if there is none, or they differ.</summary>
    public string? RegularSeparator => separators?.Regular;

    /// <summary>Reads a picture: digits are mandatory digits, <c>#</c> optional ones, all else separators.</summary>
    /// <returns>Nothing if it has no digit.</returns>
    /// <exception cref="JsonataException">The digits are not all of one family.</exception>
    public static DigitsPicture? Parse(string text, bool isOrdinal)
    {
        char? family = null;
        var mandatory = 0;
        var optional = 0;
        var fromTheRight = new List<Separator>();
        var codePoint = 0;
        for (var end = text.Length; end > 0; end -= PictureText.WidthOf(codePoint))
        {
            codePoint = PictureText.CodePointBefore(text, end);
            if (codePoint == '#')
            {
                optional++;
            }
            else if (DigitFamily.ZeroOf(codePoint) is not { } other)
            {
                fromTheRight.Add(new Separator(mandatory + optional, codePoint));
            }
            else if (family is null || family == other)
            {
                family = other;
                mandatory++;
            }
            else
            {
                throw new JsonataException("D3131");
            }
        }
        return family is { } found
            ? new DigitsPicture(found, mandatory, optional, GroupingSeparators.Of(fromTheRight), isOrdinal)
            : null;
    }

    /// <summary>This picture with so many mandatory digits.</summary>
    public DigitsPicture WithMandatoryDigits(int digits) => new(zero, digits, optionalDigits, separators, isOrdinal);

    public override IntegerPicture WithFixedWidth() =>
        new DigitsPicture(zero, MandatoryDigits, optionalDigits, separators, isOrdinal, MandatoryDigits);

    /// <summary>The integer at the beginning of the text, whose separators are passed over.</summary>
    /// <exception cref="JsonataException">The digits are not ASCII, and a character stands before them in Unicode.</exception>
    public override double Read(ReadOnlySpan<char> text)
    {
        if (isOrdinal)
        {
            text = text[..Math.Max(text.Length - 2, 0)];
        }
        return separators is null && zero == '0' ? PictureText.LeadingInteger(text) : ReadPlain(text);
    }

    /// <summary>In dates only ASCII digits are found, without separators.</summary>
    public override int Longest(ReadOnlySpan<char> text, int start)
    {
        var limit = readDigits == 0 ? text.Length : start + readDigits;
        var end = PictureText.EndOfDigits(text[..Math.Clamp(limit, start, text.Length)], start);
        if (end == start || (readDigits != 0 && end != limit))
        {
            return -1;
        }
        return !isOrdinal ? end
            : IsOrdinalSuffix(text[end..]) ? end + 2
            : -1;
    }

    public override int Shorter(ReadOnlySpan<char> text, int start, int end) =>
        readDigits == 0 && !isOrdinal && end - 1 > start ? end - 1 : -1;

    protected override void WriteMagnitude(ref TextBuffer text, double number)
    {
        Span<char> memory = stackalloc char[24];
        var digits = DigitsOf(number, memory);
        var start = text.Length;
        var count = Math.Max(digits.Length, MandatoryDigits);
        var interval = separators?.Interval ?? 0;
        for (var remaining = count; remaining > 0; remaining--)
        {
            if (interval > 0 && remaining < count && remaining % interval == 0)
            {
                text.Append(separators!.Regular);
            }
            // Not only digits move to the other family, but also the letters and signs of 1e+21.
            text.Append((char)(remaining > digits.Length ? zero : digits[^remaining] - '0' + zero));
        }
        if (separators is not null && interval == 0)
        {
            separators.InsertInto(ref text, start);
        }
        if (isOrdinal)
        {
            text.Append(OrdinalSuffix(text.From(start)));
        }
    }

    /// <summary>Reads a number of another family or with separators, by way of its plain text.</summary>
    private double ReadPlain(ReadOnlySpan<char> text)
    {
        var plain = new TextBuffer(stackalloc char[64]);
        for (var i = 0; i < text.Length; )
        {
            var passed = separators?.WidthAt(text, i) ?? 0;
            if (passed > 0)
            {
                i += passed;
                continue;
            }
            var moved = text[i++] - zero + '0';
            if (moved < 0)
            {
                throw new JsonataException("D1001") { Value = text.ToString() };
            }
            plain.Append((char)moved);
        }
        return PictureText.LeadingInteger(plain.Finish());
    }

    /// <summary>The number as ECMAScript writes it.</summary>
    private static ReadOnlySpan<char> DigitsOf(double number, Span<char> memory)
    {
        if (number <= MaxExactInteger && number == Math.Floor(number))
        {
            ((long)number).TryFormat(memory, out var length, default, CultureInfo.InvariantCulture);
            return memory[..length];
        }
        return double.IsFinite(number) ? JsonNumberText.Format(number)
            : double.IsNaN(number) ? "NaN"
            : "Infinity";
    }

    private static ReadOnlySpan<char> OrdinalSuffix(ReadOnlySpan<char> number) =>
        number switch
        {
            [.., '1', _] => "th",
            [.., '1'] => "st",
            [.., '2'] => "nd",
            [.., '3'] => "rd",
            _ => "th",
        };

    private static bool IsOrdinalSuffix(ReadOnlySpan<char> text) =>
        text is [_, _, ..]
        && ((char)(text[0] | 0x20), (char)(text[1] | 0x20)) is ('t', 'h') or ('s', 't') or ('n', 'd') or ('r', 'd');
}
