using Workflows.Benchmarks.Measuring;

namespace Workflows.Benchmarks.Tables;

/// <summary>Quantities as tables show them, with three significant digits.</summary>
internal static class Quantity
{
    /// <summary>What a cell shows that has no value.</summary>
    public const string None = "–";

    /// <summary>The time of an operation, followed by the interquartile range as a share of it.</summary>
    public static string Time(Measurement? cost) =>
        cost is null
            ? None
            : $"{Time(cost.Nanoseconds)} ({cost.Spread.ToString("P0", CultureInfo.InvariantCulture)})".Replace(
                " %",
                "%",
                StringComparison.Ordinal
            );

    /// <summary>A time.</summary>
    public static string Time(double nanoseconds) =>
        nanoseconds switch
        {
            < 999.5 => $"{Digits(nanoseconds)} ns",
            < 999.5e3 => $"{Digits(nanoseconds / 1e3)} µs",
            < 999.5e6 => $"{Digits(nanoseconds / 1e6)} ms",
            _ => $"{Digits(nanoseconds / 1e9)} s",
        };

    /// <summary>A number of bytes; 1 KB is 1,000 of them.</summary>
    public static string Bytes(double? bytes) =>
        bytes switch
        {
            null => None,
            < 999.5 => $"{bytes.Value.ToString("F0", CultureInfo.InvariantCulture)} B",
            < 999.5e3 => $"{Digits(bytes.Value / 1e3)} KB",
            _ => $"{Digits(bytes.Value / 1e6)} MB",
        };

    /// <summary>How many times the second cost the first is.</summary>
    public static string Ratio(Measurement? theirs, Measurement ours) =>
        theirs is null ? None : $"{Digits(theirs.Nanoseconds / ours.Nanoseconds)}×";

    /// <summary>How many operations are done in a second.</summary>
    public static string PerSecond(Measurement? cost) => cost is null ? None : Count((long)(1e9 / cost.Nanoseconds));

    /// <summary>A whole number.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Digits(double number) =>
        number.ToString(
            number switch
            {
                < 9.995 => "F2",
                < 99.95 => "F1",
                _ => "N0",
            },
            CultureInfo.InvariantCulture
        );
}
