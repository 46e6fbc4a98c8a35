namespace Workflows.Benchmarks.Measuring;

/// <summary>What an operation costs.</summary>
/// <param name="Nanoseconds">The time of one: the median over the batches.</param>
/// <param name="LowerQuartile">The time that a quarter of the batches stayed below.</param>
/// <param name="UpperQuartile">The time that a quarter of the batches exceeded.</param>
/// <param name="Bytes">What one allocates, where that is known.</param>
internal sealed record Measurement(double Nanoseconds, double LowerQuartile, double UpperQuartile, double? Bytes)
{
    /// <summary>The interquartile range as a share of the median.</summary>
    public double Spread => (UpperQuartile - LowerQuartile) / Nanoseconds;

    /// <summary>The cost of one of the equal parts of the operation.</summary>
    public Measurement Per(int parts) =>
        new(Nanoseconds / parts, LowerQuartile / parts, UpperQuartile / parts, Bytes / parts);

    /// <summary>The cost by the times of batches.</summary>
    public static Measurement Of(IEnumerable<double> nanoseconds, double? bytes)
    {
        double[] sorted = [.. nanoseconds.Order()];
        return new Measurement(
            Samples.Quantile(sorted, 0.5),
            Samples.Quantile(sorted, 0.25),
            Samples.Quantile(sorted, 0.75),
            bytes
        );
    }
}
