namespace Workflows.Jsonata.Functions;

/// <summary>Numbers as <c>$string</c> writes them: to 15 significant digits, which hides the noise of binary fractions.</summary>
internal static class NumberFormat
{
    /// <summary>The text of a number.</summary>
    /// <exception cref="JsonataException">It is beyond the range of JSON.</exception>
    public static string Text(double value) =>
        double.IsFinite(value)
            ? JsonNumberText.Format(Rounded(value))
            : throw new JsonataException("D3001") { Value = Json.Null };

    /// <summary>The number to 15 significant digits; whole numbers stay as they are.</summary>
    public static double Rounded(double value) =>
        HasFewDigits(value) || !double.IsFinite(value)
            ? value
            : double.Parse(
                value.ToString("E14", CultureInfo.InvariantCulture),
                NumberStyles.Float,
                CultureInfo.InvariantCulture
            );

    /// <summary>Whether the number is whole, or has at most six decimals and 15 digits; most numbers do.</summary>
    private static bool HasFewDigits(double value)
    {
        const double Scale = 1e6;
        const double MostDigits = 1e15;
        if (value == Math.Truncate(value))
        {
            return true;
        }
        var scaled = Math.Round(value * Scale);
        return Math.Abs(scaled) < MostDigits && scaled / Scale == value;
    }
}
