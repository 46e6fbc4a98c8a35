using Workflows.Engine.Mocks;
using Workflows.Engine.Objects;

namespace Workflows.App.Running;

/// <summary>How a workflow is run.</summary>
internal sealed record RunSettings
{
    /// <summary>The clock to wait by; without one waiting takes no time.</summary>
    public TimeProvider? RealTime { get; init; }

    /// <summary>When the virtual clock begins; without it now.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The seed of all that is random.</summary>
    public int Seed { get; init; }

    /// <summary>The execution's name; without it the engine's default.</summary>
    public string? ExecutionName { get; init; }

    /// <summary>What distributed Map states read and write; without it an empty store for each run.</summary>
    public IObjectStore? Objects { get; init; }

    /// <summary>Which states are mocked.</summary>
    public MockTestCase? Mocks { get; init; }
}
