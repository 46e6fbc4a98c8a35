namespace Workflows.DataFlow.Histories;

/// <summary>How many steps may be taken.</summary>
internal sealed class Budget(int steps)
{
    private int left = steps;

    /// <summary>Takes a step, if there is one left.</summary>
    public bool Take() => left-- > 0;
}
