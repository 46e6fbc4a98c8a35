using Workflows.Benchmarks.Measuring;

namespace Workflows.Benchmarks.Tests.Measuring;

public sealed class SamplesTests
{
    [Theory]
    [InlineData(7.0, new[] { 7.0 })]
    [InlineData(2.0, new[] { 3.0, 1.0, 2.0 })]
    [InlineData(2.5, new[] { 4.0, 1.0, 3.0, 2.0 })]
    [InlineData(5.0, new[] { 5.0, 5.0, 1e9 })]
    public void Median_Samples_IsTheMiddle(double expected, double[] samples) =>
        Assert.Equal(expected, Samples.Median(samples));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.25, 20)]
    [InlineData(0.5, 30)]
    [InlineData(0.625, 35)]
    [InlineData(1, 50)]
    public void Quantile_Share_IsInterpolated(double share, double expected) =>
        Assert.Equal(expected, Samples.Quantile([10, 20, 30, 40, 50], share), 10);

    [Fact]
    public void Measurement_Batches_HasMedianAndSpread()
    {
        var cost = Measurement.Of([50, 10, 40, 20, 30], bytes: 12);

        Assert.Equal((30, 20, 40), (cost.Nanoseconds, cost.LowerQuartile, cost.UpperQuartile));
        Assert.Equal(20.0 / 30, cost.Spread, 10);
        Assert.Equal(12, cost.Bytes);
    }
}
