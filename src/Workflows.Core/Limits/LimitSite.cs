using Workflows.Checks;
using Workflows.Limits.History;
using Workflows.Limits.Payloads;

namespace Workflows.Limits;

/// <summary>A definition that is checked against the service's limits.</summary>
/// <param name="machine">The definition.</param>
/// <param name="textLength">How long the definition's text is, if it came from one.</param>
internal sealed class LimitSite(MachineSite machine, int? textLength)
{
    private IReadOnlyList<Loop>? loops;
    private IReadOnlyList<Hop>? hops;

    public MachineSite Machine => machine;

    public Workflow? Workflow => machine.Workflow;

    public int? TextLength => textLength;

    /// <summary>How many events the states of the definition record.</summary>
    public EventCounts Events { get; } = new();

    /// <summary>The loops whose events are those of one Standard execution.</summary>
    public IReadOnlyList<Loop> Loops => loops ??= LoopFinder.Find(this);

    /// <summary>Where values of known types go from state to state.</summary>
    public IReadOnlyList<Hop> Hops => hops ??= [.. Hop.Of(this)];
}
