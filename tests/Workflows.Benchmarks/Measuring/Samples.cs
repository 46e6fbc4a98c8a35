namespace Workflows.Benchmarks.Measuring;

/// <summary>Order statistics.</summary>
internal static class Samples
{
    /// <summary>The median.</summary>
    public static double Median(IEnumerable<double> samples) => Quantile([.. samples.Order()], 0.5);

    /// <summary>The value below which a share of the samples lies, interpolated linearly between two of them.</summary>
    /// <param name="sorted">The samples in ascending order; at least one.</param>
    /// <param name="share">The share, from 0 to 1.</param>
    public static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }
}
