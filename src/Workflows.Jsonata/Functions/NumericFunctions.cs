using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Functions.Pictures;

namespace Workflows.Jsonata.Functions;

/// <summary>Functions of numbers.</summary>
internal static class NumericFunctions
{
    public static readonly NativeFunction[] All =
    [
        new("number", "<(nsb)-:n>", 1, Number),
        new("abs", "<n-:n>", 1, static (arguments, _) => Apply(arguments[0], Math.Abs)),
        new("floor", "<n-:n>", 1, static (arguments, _) => Apply(arguments[0], Math.Floor)),
        new("ceil", "<n-:n>", 1, static (arguments, _) => Apply(arguments[0], Math.Ceiling)),
        new("round", "<n-n?:n>", 2, Round),
        new("sqrt", "<n-:n>", 1, SquareRoot),
        new("power", "<n-n:n>", 2, Power),
        new("random", "<:n>", 0, static (_, root) => root.Random.NextDouble()),
        new("sum", "<a<n>:n>", 1, Sum),
        new("max", "<a<n>:n>", 1, Max),
        new("min", "<a<n>:n>", 1, Min),
        new("average", "<a<n>:n>", 1, Average),
        new("formatBase", "<n-n?:s>", 2, FormatBase),
        new("formatNumber", "<n-so?:s>", 3, FormatNumber),
    ];

    private static Json Apply(Json number, Func<double, double> function) =>
        number.IsUndefined ? number : Json.NumberUncheckedFrom(function(number.NumberUnchecked));

    private static Json Number(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        var value = arguments[0];
        return value.Reference switch
        {
            null or JsonNumber => value,
            string text when NumberText.TryRead(text, out var number) => number,
            JsonTag when value.IsBoolean => value.IsTrue ? 1 : 0,
            _ => throw new JsonataException("D3030") { Value = value, Index = 1 },
        };
    }

    private static Json Round(ReadOnlySpan<Json> arguments, RootFrame root) =>
        arguments[0].IsUndefined
            ? default
            : Json.NumberUncheckedFrom(Rounding.HalfEven(arguments[0].NumberUnchecked, PrecisionOf(arguments[1])));

    private static double PrecisionOf(Json precision) => precision.IsUndefined ? 0 : precision.NumberUnchecked;

    private static Json SquareRoot(ReadOnlySpan<Json> arguments, RootFrame root) =>
        arguments[0].NumberUnchecked < 0
            ? throw new JsonataException("D3060") { Value = arguments[0], Index = 1 }
            : Apply(arguments[0], Math.Sqrt);

    private static Json Power(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].IsUndefined)
        {
            return default;
        }
        var result = arguments[1].IsUndefined
            ? double.NaN
            : Math.Pow(arguments[0].NumberUnchecked, arguments[1].NumberUnchecked);
        return double.IsFinite(result)
            ? result
            : throw new JsonataException("D3061")
            {
                Value = arguments[0],
                Value2 = arguments[1],
                Index = 1,
            };
    }

    private static Json Sum(ReadOnlySpan<Json> arguments, RootFrame root) =>
        arguments[0].IsUndefined ? default : Json.NumberUncheckedFrom(Total(arguments[0]));

    private static Json Average(ReadOnlySpan<Json> arguments, RootFrame root) =>
        arguments[0].Count == 0 ? default : Json.NumberUncheckedFrom(Total(arguments[0]) / arguments[0].Count);

    private static double Total(Json numbers)
    {
        var total = 0.0;
        foreach (var number in numbers.Items)
        {
            total += number.NumberUnchecked;
        }
        return total;
    }

    private static Json Max(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        var result = double.NegativeInfinity;
        foreach (var number in arguments[0].Items)
        {
            result = Math.Max(result, number.NumberUnchecked);
        }
        return arguments[0].Count == 0 ? default : Json.NumberUncheckedFrom(result);
    }

    private static Json Min(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        var result = double.PositiveInfinity;
        foreach (var number in arguments[0].Items)
        {
            result = Math.Min(result, number.NumberUnchecked);
        }
        return arguments[0].Count == 0 ? default : Json.NumberUncheckedFrom(result);
    }

    private static Json FormatBase(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        const int LongestBinary = 1025;
        if (arguments[0].IsUndefined)
        {
            return default;
        }
        var value = Rounding.HalfEven(arguments[0].NumberUnchecked, 0);
        var radix = arguments[1].IsUndefined ? 10 : Rounding.HalfEven(arguments[1].NumberUnchecked, 0);
        if (radix is < 2 or > 36)
        {
            throw new JsonataException("D3100") { Value = radix };
        }
        if (radix == 10 || !double.IsFinite(value))
        {
            return NumberFormat.Text(value);
        }
        Span<char> text = stackalloc char[LongestBinary];
        var start = text.Length;
        var rest = Math.Abs(value);
        // Digits that the double does not hold are zeros.
        for (; rest / radix >= JsonNumber.MaxExactInteger; rest /= radix)
        {
            text[--start] = '0';
        }
        do
        {
            var digit = rest % radix;
            text[--start] = Digits[(int)digit];
            rest = (rest - digit) / radix;
        } while (rest > 0);
        if (value < 0)
        {
            text[--start] = '-';
        }
        return text[start..].ToString();
    }

    private static Json FormatNumber(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].IsUndefined)
        {
            return default;
        }
        var text = arguments[1].Reference as string ?? throw new JsonataException("T0410") { Index = 2 };
        var picture = arguments[2].IsUndefined
            ? DecimalPicture.Parse(text)
            : DecimalPicture.Parse(text, DecimalFormat.Of(arguments[2]));
        return DecimalFormatter.Format(arguments[0].NumberUnchecked, picture, root);
    }
}
