namespace Workflows.Jsonata.Functions;

/// <summary>Rounds decimals to the nearest, halves to the even neighbour.</summary>
/// <remarks>
/// A number is rounded as the decimal it is written as: <c>4.525</c> is half-way between two cents although the double
/// is a little less. Hence the point is moved in the text, unless the result is clear without.
/// </remarks>
internal static class Rounding
{
    /// <summary>The most decimals that a double has; all beyond are zeros.</summary>
    public const int MaxDecimals = 1074;

    /// <summary>Up to here, a product is off by less than a half.</summary>
    private const double LargestScaled = 1L << 50;

    /// <summary>The number rounded to so many decimals; a negative precision rounds to tens, hundreds and so on.</summary>
    public static double HalfEven(double value, double precision)
    {
        if (precision == 0)
        {
            return WithoutNegativeZero(Math.Round(value, MidpointRounding.ToEven));
        }
        if (!double.IsInteger(precision))
        {
            return double.NaN;
        }
        return
            precision > 0
            && precision < JsonNumberText.PowersOfTen.Length
            && TryQuick(value, JsonNumberText.PowersOfTen[(int)precision], out var quick)
            ? quick
            : WithoutNegativeZero(Shift(Math.Round(Shift(value, precision), MidpointRounding.ToEven), -precision));
    }

    /// <summary>
    /// Whether a number that is not negative is, to the last bit, half-way between two of so many decimals. Then its
    /// text ends with a 5 one decimal further. ECMAScript takes the upper of the two where .NET takes the even one.
    /// </summary>
    public static bool IsHalf(double value, int decimals)
    {
        // It is half-way if it is an odd multiple of 2 to the power of -(decimals + 1).
        var multiple = decimals is >= 0 and < MaxDecimals ? Math.ScaleB(value, decimals + 1) : 0;
        return multiple <= JsonNumber.MaxExactInteger && multiple % 2 == 1;
    }

    /// <summary>Gives a rounded number, that is not negative, in units of its last decimal, unless these are too many.</summary>
    public static bool TryUnits(double rounded, int decimals, out long units)
    {
        var scaled =
            decimals < JsonNumberText.PowersOfTen.Length
                ? rounded * JsonNumberText.PowersOfTen[decimals]
                : double.PositiveInfinity;
        var isExact = scaled < LargestScaled;
        units = isExact ? (long)Math.Round(scaled) : 0;
        return isExact;
    }

    /// <summary>Rounds by multiplying, if that cannot be off: the product is not near a half, and not too large.</summary>
    private static bool TryQuick(double value, double power, out double result)
    {
        const double NearHalf = 0.01;
        var scaled = value * power;
        var rounded = Math.Round(scaled);
        result = WithoutNegativeZero(rounded / power);
        return Math.Abs(scaled) < LargestScaled
            && Math.Abs(Math.Abs(scaled - rounded) - 0.5) > NearHalf + Math.Abs(scaled * 1e-15);
    }

    /// <summary>Moves the decimal point in the number's text.</summary>
    private static double Shift(double value, double places)
    {
        if (!double.IsFinite(value))
        {
            return double.NaN;
        }
        var text = JsonNumberText.Format(value);
        var e = text.IndexOf('e', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : double.Parse(text.AsSpan(e + 1), NumberStyles.Float, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var shifted = Math.Clamp(exponent + places, -99_999, 99_999);
        return double.Parse(
            string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{shifted}"),
            NumberStyles.Float,
            CultureInfo.InvariantCulture
        );
    }

    private static double WithoutNegativeZero(double value) => value == 0 ? 0 : value;
}
