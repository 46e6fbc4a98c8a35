namespace Workflows.Jsonata.Functions;

/// <summary>Numbers as <c>$string</c> writes them: to 15 significant digits, which hides the noise of binary fractions.</summary>
internal static class NumberFormat
{
    private const int Digits = 15;

    /// <summary>Of a sign, sixteen digits, a point and an exponent.</summary>
    private const int MaxLength = 24;

    /// <summary>The text of a number.</summary>
    /// <exception cref="JsonataException">It is beyond the range of JSON.</exception>
    public static string Text(double value) =>
        double.IsFinite(value)
            ? JsonNumberText.Format(Rounded(value))
            : throw new JsonataException("D3001") { Value = Json.Null };

    /// <summary>The number to 15 significant digits; whole numbers stay as they are.</summary>
    public static double Rounded(double value) =>
        HasFewDigits(value) || !double.IsFinite(value) ? value : RoundedByText(value);

    private static double RoundedByText(double value)
    {
        Span<char> space = stackalloc char[MaxLength];
        var text = Scientific(value, "E14", space);
        var e = text.LastIndexOf('E');
        var exponent = int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (Rounding.IsHalf(Math.Abs(value), Digits - 1 - exponent))
        {
            // One digit more is exact. From an odd digit, both ways to round go up.
            Span<char> exactSpace = stackalloc char[MaxLength];
            var exact = Scientific(value, "E15", exactSpace);
            ref var last = ref exact[e - 1];
            if ((last - '0') % 2 == 0)
            {
                last++;
                exact[e] = '0';
                text = exact;
            }
        }
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static Span<char> Scientific(double value, string format, Span<char> space) =>
        value.TryFormat(space, out var length, format, CultureInfo.InvariantCulture)
            ? space[..length]
            : throw new InvalidOperationException("A number has a longer text than any.");

    /// <summary>Whether the number is whole, or has at most six decimals and 15 digits; most numbers do.</summary>
    private static bool HasFewDigits(double value) =>
        value == Math.Truncate(value) || JsonNumberText.HasFewDigits(value, out _);
}
