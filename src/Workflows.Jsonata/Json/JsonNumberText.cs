namespace Workflows;

/// <summary>The text of a number as ECMAScript writes it, which is what JSON users and JSONata expect: <c>100</c>, <c>1e+21</c>, <c>1e-7</c>.</summary>
internal static class JsonNumberText
{
    /// <summary>No number's text is longer.</summary>
    public const int MaxLength = 32;

    /// <summary>A double holds so many decimal digits for certain: no two numbers of so many digits are one double.</summary>
    private const int SureDigits = 15;

    private const int FewDecimals = 6;
    private const long FewDecimalsScale = 1_000_000;

    /// <summary>The powers of ten up to that of the sure digits; a double holds each exactly.</summary>
    public static readonly double[] PowersOfTen =
    [
        1e0,
        1e1,
        1e2,
        1e3,
        1e4,
        1e5,
        1e6,
        1e7,
        1e8,
        1e9,
        1e10,
        1e11,
        1e12,
        1e13,
        1e14,
        1e15,
    ];

    public static string Format(double value)
    {
        if (IsShortWhole(value))
        {
            return ((long)value).ToString(CultureInfo.InvariantCulture);
        }
        Span<char> text = stackalloc char[MaxLength];
        return new string(text[..Format(value, text)]);
    }

    /// <summary>Writes the text of a number.</summary>
    /// <returns>Its length.</returns>
    public static int Format(double value, Span<char> target)
    {
        if (IsShortWhole(value))
        {
            ((long)value).TryFormat(target, out var whole, default, CultureInfo.InvariantCulture);
            return whole;
        }
        if (FormatShort(value, target) is > 0 and var shortLength)
        {
            return shortLength;
        }
        value.TryFormat(target, out var length, "R", CultureInfo.InvariantCulture);
        if (!target[..length].Contains('E'))
        {
            return length;
        }
        // The two differ in when they write an exponent, and how.
        var (negative, digits, exponent) = Shortest(value);
        var text = (negative ? "-" : "") + Layout(digits, exponent);
        text.CopyTo(target);
        return text.Length;
    }

    /// <summary>Writes a number of few decimals and digits, as most are, faster than the general algorithm can.</summary>
    /// <returns>The length; 0 if it is not such a number.</returns>
    private static int FormatShort(double value, Span<char> target)
    {
        if (!HasFewDigits(value, out var scaled))
        {
            return 0;
        }
        // Of at most 15 digits there is only one number that reads back as the value, so that this is the shortest, too.
        var (whole, fraction) = Math.DivRem((long)Math.Abs(scaled), FewDecimalsScale);
        var length = 0;
        if (scaled < 0)
        {
            target[length++] = '-';
        }
        whole.TryFormat(target[length..], out var written, default, CultureInfo.InvariantCulture);
        length += written;
        target[length] = '.';
        for (var i = FewDecimals; i > 0; i--)
        {
            (fraction, var digit) = Math.DivRem(fraction, 10);
            target[length + i] = (char)('0' + digit);
        }
        length += FewDecimals;
        while (target[length] == '0')
        {
            length--;
        }
        return length + 1;
    }

    /// <summary>Whether a number has at most six decimals, and 15 digits with these.</summary>
    /// <param name="value">The number.</param>
    /// <param name="scaled">If so, its millionfold, which is whole.</param>
    public static bool HasFewDigits(double value, out double scaled)
    {
        scaled = Math.Round(value * FewDecimalsScale);
        return Math.Abs(scaled) < 1e15 && scaled / FewDecimalsScale == value;
    }

    private static bool IsShortWhole(double value) => value == Math.Truncate(value) && Math.Abs(value) < 1e15;

    /// <summary>Reads a number that is written as <see cref="Format(double)"/> would write it; not all of these.</summary>
    /// <param name="text">A JSON number.</param>
    /// <param name="value">The number.</param>
    /// <returns>Whether it is known to be written so.</returns>
    public static bool TryReadPlain(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        var start = text[0] == '-' ? 1 : 0;
        if (text.Length - start > SureDigits + 1)
        {
            return false;
        }
        long digits = 0;
        var point = -1;
        for (var i = start; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[i] == '.')
            {
                point = i;
            }
            else
            {
                return false;
            }
        }
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        // Both are exact, so that their quotient is the double nearest to the number.
        value = digits / PowersOfTen[decimals];
        if (
            point < 0 ? text.Length - start > SureDigits || (start > 0 && digits == 0) : text[^1] == '0' || value < 1e-6
        )
        {
            return false;
        }
        value = start > 0 ? -value : value;
        return true;
    }

    /// <summary>The shortest digits that read back as the value, and the place of the point after the first <c>exponent</c> digits.</summary>
    private static (bool Negative, string Digits, int Exponent) Shortest(double value)
    {
        // .NET writes -ddd.ddd or -d.dddE+xx, always with the fewest digits that round-trip.
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var negative = text[0] == '-';
        var mantissa = negative ? text[1..] : text;
        var exponent = 0;
        var e = mantissa.IndexOf('E', StringComparison.Ordinal);
        if (e >= 0)
        {
            exponent = int.Parse(mantissa.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            mantissa = mantissa[..e];
        }
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa.Length : point;
        var all = point < 0 ? mantissa : mantissa.Remove(point, 1);
        var digits = all.TrimStart('0');
        var place = whole + exponent - (all.Length - digits.Length);
        return (negative, digits.TrimEnd('0'), place);
    }

    private static string Layout(string digits, int place)
    {
        if (place is > 0 and <= 21)
        {
            return digits.Length <= place
                ? digits.PadRight(place, '0')
                : string.Concat(digits.AsSpan(0, place), ".", digits.AsSpan(place));
        }
        if (place is > -6 and <= 0)
        {
            return "0." + new string('0', -place) + digits;
        }
        var exponent = place - 1;
        var sign = exponent < 0 ? "-" : "+";
        var fraction = digits.Length == 1 ? "" : "." + digits[1..];
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{sign}{Math.Abs(exponent)}");
    }
}
