namespace Workflows.Benchmarks.Tests.Measuring;

/// <summary>A clock that stands still until it is told to go on. It counts nanoseconds.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long now;

    public override long TimestampFrequency => 1_000_000_000;

    public override long GetTimestamp() => now;

    public void Advance(double nanoseconds) => now += (long)nanoseconds;
}
