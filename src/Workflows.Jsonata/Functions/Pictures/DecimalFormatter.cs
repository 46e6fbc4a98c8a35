using System.Text;
using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Writes numbers as a decimal picture says.</summary>
/// <remarks>
/// A number is first laid out in ASCII digits with <c>.</c> and <c>,</c>, whatever the symbols, so that each of these
/// is one character; then the symbols take their places.
/// </remarks>
internal static class DecimalFormatter
{
    private const char Point = '.';
    private const char Group = ',';

    /// <summary>From here on, numbers have an exponent even if the picture has none.</summary>
    private const double MinExponential = 1e21;

    /// <summary>The largest power of ten that a double holds.</summary>
    private const int MaxPower = 308;

    private const int UsualLength = 128;

    /// <summary>The text of a finite number.</summary>
    public static string Format(double value, DecimalPicture picture, RootFrame root)
    {
        var symbols = picture.Format;
        var sub = value >= 0 ? picture.Positive : picture.Negative;
        var mantissa = value * sub.Multiplier;
        if (!double.IsFinite(mantissa))
        {
            return sub.Prefix + symbols.Infinity + sub.Suffix;
        }
        var exponent = 0;
        if (sub.MinExponent > 0)
        {
            (mantissa, exponent) = Scale(mantissa, Math.Min(sub.MantissaScale, MaxPower));
        }
        var layout = new DecimalLayout(stackalloc char[UsualLength]);
        Fill(ref layout, mantissa, sub, root);
        var number = WithSymbols(layout.Text, symbols);
        return sub.MinExponent == 0
            ? string.Concat(sub.Prefix, number, sub.Suffix)
            : string.Concat([sub.Prefix, number, .. Exponent(exponent, sub.MinExponent, symbols), sub.Suffix]);
    }

    /// <summary>Moves the point until as many digits are before it as the picture wants; gives by how many it moved.</summary>
    private static (double Mantissa, int Exponent) Scale(double value, int digits)
    {
        var most = Math.Pow(10, digits);
        var least = Math.Pow(10, digits - 1);
        var exponent = 0;
        for (; value != 0 && Math.Abs(value) < least; exponent--)
        {
            value *= 10;
        }
        for (; Math.Abs(value) > most; exponent++)
        {
            value /= 10;
        }
        return (value, exponent);
    }

    private static string[] Exponent(int exponent, int minDigits, DecimalFormat symbols)
    {
        var digits = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(minDigits, '0');
        return [symbols.ExponentSeparator, exponent < 0 ? symbols.MinusSign : "", WithSymbols(digits, symbols)];
    }

    private static void Fill(ref DecimalLayout layout, double value, DecimalSubPicture picture, RootFrame root)
    {
        Span<char> space = stackalloc char[UsualLength];
        var number = FixedPoint(value, picture.MaxFraction, space);
        var pointAt = number.IndexOf(Point);
        var integer = (pointAt < 0 ? number : number[..pointAt]).TrimStart('0');
        var fraction = pointAt < 0 ? default : number[(pointAt + 1)..].TrimEnd('0');
        var zeros = Math.Max(0, picture.MinInteger - integer.Length);
        AppendGrouped(ref layout, zeros, integer, picture.GroupSize);
        layout.Append(Point);
        layout.Append(fraction);
        layout.Append('0', picture.MinFraction - fraction.Length);
        if (picture.GroupSize == 0)
        {
            SeparateInteger(ref layout, zeros + integer.Length, picture.GroupPositions, root);
        }
        SeparateFraction(ref layout, picture.FractionGroupPositions, root);
        if (!picture.HasPoint || layout.Text[^1] == Point)
        {
            layout.RemoveLast();
        }
    }

    /// <summary>The number's digits with so many decimals at most, as ECMAScript writes them.</summary>
    private static ReadOnlySpan<char> FixedPoint(double value, int decimals, Span<char> space)
    {
        var rounded = Rounding.HalfEven(value, decimals);
        // A number too large to be moved by so many decimals has none.
        var number = Math.Abs(double.IsFinite(rounded) ? rounded : value);
        if (Rounding.TryUnits(number, decimals, out var units))
        {
            return Digits(units, decimals, space);
        }
        if (number >= MinExponential)
        {
            return JsonNumberText.Format(number);
        }
        if (Rounding.IsHalf(number, decimals))
        {
            // One decimal more is exact. From an odd digit, both ways to round go up.
            var exact = Decimals(number, decimals + 1, space);
            if ((exact[^2] - '0') % 2 == 0)
            {
                exact[^2]++;
                return exact[..^1];
            }
        }
        return Decimals(number, Math.Min(decimals, Rounding.MaxDecimals), space);
    }

    /// <summary>The digits of a number of units, with a point before so many of them.</summary>
    private static Span<char> Digits(long units, int decimals, Span<char> space)
    {
        units.TryFormat(space, out var length, default, CultureInfo.InvariantCulture);
        if (decimals == 0)
        {
            return space[..length];
        }
        var zeros = Math.Max(0, decimals + 1 - length);
        space[..length].CopyTo(space[zeros..]);
        space[..zeros].Fill('0');
        length += zeros;
        var point = length - decimals;
        space[point..length].CopyTo(space[(point + 1)..]);
        space[point] = Point;
        return space[..(length + 1)];
    }

    private static Span<char> Decimals(double number, int decimals, Span<char> space)
    {
        var format = string.Create(CultureInfo.InvariantCulture, $"F{decimals}");
        return number.TryFormat(space, out var length, format, CultureInfo.InvariantCulture)
            ? space[..length]
            : number.ToString(format, CultureInfo.InvariantCulture).ToCharArray();
    }

    private static void AppendGrouped(
        ref DecimalLayout layout,
        int zeros,
        scoped ReadOnlySpan<char> digits,
        int groupSize
    )
    {
        if (groupSize == 0)
        {
            layout.Append('0', zeros);
            layout.Append(digits);
            return;
        }
        var count = zeros + digits.Length;
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && (count - i) % groupSize == 0)
            {
                layout.Append(Group);
            }
            layout.Append(i < zeros ? '0' : digits[i - zeros]);
        }
    }

    /// <summary>Puts separators at places of their own, whether there are digits or not: it is how JSONata has it.</summary>
    private static void SeparateInteger(ref DecimalLayout layout, int pointAt, int[] positions, RootFrame root)
    {
        foreach (var position in positions)
        {
            root.Guard.Step();
            var at = pointAt - position;
            // A place before the first digit counts from the end.
            layout.Insert(at >= 0 ? at : Math.Max(0, layout.Length + at), Group);
            pointAt++;
        }
    }

    private static void SeparateFraction(ref DecimalLayout layout, int[] positions, RootFrame root)
    {
        var start = layout.Text.IndexOf(Point) + 1;
        foreach (var position in positions)
        {
            root.Guard.Step();
            layout.Insert(Math.Min(start + position, layout.Length), Group);
        }
    }

    private static string WithSymbols(ReadOnlySpan<char> text, DecimalFormat symbols)
    {
        if (symbols.IsPlain)
        {
            return text.ToString();
        }
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                Point => result.Append(symbols.DecimalSeparator),
                Group => result.Append(symbols.GroupingSeparator),
                >= '0' and <= '9' => result.Append(symbols.Digit(c - '0')),
                _ => result.Append(c),
            };
        }
        return result.ToString();
    }
}
