namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Decimal digits: how many at least, of which family, with which separators; perhaps an ordinal like <c>1st</c>.</summary>
internal sealed class DigitsPicture : IntegerPicture
{
    private const double MaxExactInteger = 1L << 53;

    private readonly bool isOrdinal;
    private readonly int optionalDigits;

    /// <summary>How many digits are read; 0 for as many as there are.</summary>
    private readonly int readDigits;

    private DigitsPicture(
        DigitFamily family,
        int mandatoryDigits,
        int optionalDigits,
        GroupingSeparators? separators,
        bool isOrdinal,
        int readDigits = 0
    )
    {
        Family = family;
        MandatoryDigits = mandatoryDigits;
        this.optionalDigits = optionalDigits;
        Separators = separators;
        this.isOrdinal = isOrdinal;
        this.readDigits = readDigits;
    }

    public DigitFamily Family { get; }

    /// <summary>Numbers of fewer digits get zeros in front.</summary>
    public int MandatoryDigits { get; }

    /// <summary>The digits of the picture, mandatory or not.</summary>
    public int AllDigits => MandatoryDigits + optionalDigits;

    public GroupingSeparators? Separators { get; }

    /// <summary>Reads a picture: digits are mandatory digits, <c>#</c> optional ones, all else separators.</summary>
    /// <returns>Nothing if it has no digit.</returns>
    /// <exception cref="JsonataException">The digits are not all of one family.</exception>
    public static DigitsPicture? Parse(string text, bool isOrdinal)
    {
        DigitFamily? family = null;
        var mandatory = 0;
        var optional = 0;
        var separators = new List<Separator>();
        var codePoint = 0;
        for (var end = text.Length; end > 0; end -= PictureText.WidthOf(codePoint))
        {
            codePoint = PictureText.CodePointBefore(text, end);
            if (codePoint == '#')
            {
                optional++;
            }
            else if (DigitFamily.Of(codePoint) is not { } other)
            {
                separators.Add(new Separator(mandatory + optional, codePoint));
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
            ? new DigitsPicture(found, mandatory, optional, GroupingSeparators.Of(separators), isOrdinal)
            : null;
    }

    /// <summary>This picture with so many mandatory digits.</summary>
    public DigitsPicture WithMandatoryDigits(int digits) => new(Family, digits, optionalDigits, Separators, isOrdinal);

    public override IntegerPicture WithFixedWidth() =>
        new DigitsPicture(Family, MandatoryDigits, optionalDigits, Separators, isOrdinal, MandatoryDigits);

    /// <summary>The integer at the beginning of the text, whose separators are passed over.</summary>
    public override double ReadMagnitude(ReadOnlySpan<char> text) => ReadSigned(text);

    public override int Longest(ReadOnlySpan<char> text, int start)
    {
        var end = readDigits == 0 ? Family.EndOfDigits(text, start) : EndOfFixed(text, start);
        if (end <= start)
        {
            return -1;
        }
        return !isOrdinal ? end
            : IsOrdinalSuffix(text[end..]) ? end + 2
            : -1;
    }

    public override int Shorter(ReadOnlySpan<char> text, int start, int end)
    {
        var shorter = end - Family.Width;
        return readDigits == 0 && !isOrdinal && shorter > start ? shorter : -1;
    }

    protected override double ReadSigned(ReadOnlySpan<char> text)
    {
        if (isOrdinal)
        {
            text = text[..Math.Max(text.Length - 2, 0)];
        }
        return Separators is null && Family == DigitFamily.Ascii ? PictureText.LeadingInteger(text) : ReadPlain(text);
    }

    protected override void WriteMagnitude(ref TextBuffer text, double integer)
    {
        Span<char> memory = stackalloc char[20];
        var digits = integer <= MaxExactInteger ? Digits((long)integer, memory) : LargeDigits(integer);
        var start = text.Length;
        var count = Math.Max(digits.Length, MandatoryDigits);
        var separator = Separators?.Start(count) ?? 0;
        for (var remaining = count; remaining > 0; remaining--)
        {
            if (remaining < count)
            {
                Separators?.Append(ref text, remaining, ref separator);
            }
            Family.Append(ref text, remaining > digits.Length ? 0 : digits[^remaining] - '0');
        }
        Separators?.Append(ref text, 0, ref separator);
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
            var codePoint = PictureText.CodePointAt(text, i);
            if (Family.ValueAt(text, i) is >= 0 and var digit)
            {
                plain.Append((char)('0' + digit));
            }
            else if (DigitFamily.Of(codePoint) is not null)
            {
                // The number ends where another family begins.
                break;
            }
            else if ((i == 0 && codePoint == '-') || Separators?.Skips(codePoint) != true)
            {
                plain.AppendCodePoint(codePoint);
            }
            i += PictureText.WidthOf(codePoint);
        }
        return PictureText.LeadingInteger(plain.Finish());
    }

    private int EndOfFixed(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        for (var n = 0; n < readDigits; n++)
        {
            if (Family.ValueAt(text, end) < 0)
            {
                return -1;
            }
            end += Family.Width;
        }
        return end;
    }

    private static ReadOnlySpan<char> Digits(long integer, Span<char> memory)
    {
        integer.TryFormat(memory, out var length, default, CultureInfo.InvariantCulture);
        return memory[..length];
    }

    /// <summary>The fewest digits that tell a large number from others, and zeros.</summary>
    private static string LargeDigits(double integer)
    {
        // 1.234E+19, or 12340000000000000 where an exponent would not make it shorter.
        var text = integer.ToString("R", CultureInfo.InvariantCulture);
        var end = text.IndexOf('E', StringComparison.Ordinal);
        if (end < 0)
        {
            return text;
        }
        var exponent = int.Parse(text.AsSpan(end + 2), NumberStyles.None, CultureInfo.InvariantCulture);
        return text[..end].Replace(".", "", StringComparison.Ordinal).PadRight(exponent + 1, '0');
    }

    private static string OrdinalSuffix(ReadOnlySpan<char> number) =>
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
