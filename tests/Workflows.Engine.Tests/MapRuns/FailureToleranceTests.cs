using Workflows.Engine.MapRuns;

namespace Workflows.Engine.Tests.MapRuns;

public sealed class FailureToleranceTests
{
    [Theory]
    [InlineData(null, null, 0, 10, false)]
    [InlineData(null, null, 1, 10, true)]
    [InlineData(2.0, null, 2, 10, false)]
    [InlineData(2.0, null, 3, 10, true)]
    [InlineData(null, 20.0, 2, 10, false)]
    [InlineData(null, 20.0, 3, 10, true)]
    [InlineData(null, 33.3, 1, 3, true)]
    [InlineData(null, 33.4, 1, 3, false)]
    [InlineData(null, 100.0, 10, 10, false)]
    [InlineData(null, 0.0, 1, 10, true)]
    [InlineData(5.0, 10.0, 2, 10, true)]
    [InlineData(1.0, 50.0, 2, 10, true)]
    [InlineData(0.0, 0.0, 0, 0, false)]
    public void IsExceeded_Limits_CountOnlyWhereTheyAreGiven(
        double? count,
        double? percentage,
        long failed,
        long total,
        bool exceeded
    ) => Assert.Equal(exceeded, new FailureTolerance(count, percentage).IsExceeded(failed, total));
}
