namespace Workflows;

/// <summary>The text of a number as ECMAScript writes it, which is what JSON users and JSONata expect: <c>100</c>, <c>1e+21</c>, <c>1e-7</c>.</summary>
internal static class JsonNumberText
{
    public static string Format(double value)
    {
        if (value == Math.Truncate(value) && Math.Abs(value) < 1e15)
        {
            return ((long)value).ToString(CultureInfo.InvariantCulture);
        }
        var (negative, digits, exponent) = Shortest(value);
        var text = Layout(digits, exponent);
        return negative ? "-" + text : text;
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
