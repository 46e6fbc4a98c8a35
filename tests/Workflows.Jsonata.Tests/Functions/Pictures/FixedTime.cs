namespace Workflows.Jsonata.Tests.Functions.Pictures;

/// <summary>Bindings whose clock stands still.</summary>
internal sealed class FixedTime(string now) : JsonataBindings
{
    public override TimeProvider Clock { get; } = new Stopped(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

    public override bool TryGet(string name, out Json value)
    {
        value = default;
        return false;
    }

    private sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
