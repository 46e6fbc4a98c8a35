namespace Workflows.Checks;

/// <summary>Which type of execution runs a flow.</summary>
internal static class ExecutionTypes
{
    /// <summary>The type of the executions that the flow is run by: those of the nearest distributed Map around it, or of the machine.</summary>
    public static ExecutionType ExecutionType(this FlowSite flow)
    {
        for (var at = flow; at.Owner is { } owner; at = owner.Flow)
        {
            if (owner.State is MapState { IsDistributed: true, Processor.ProcessorConfig.ExecutionType: { } type })
            {
                return type;
            }
        }
        return flow.Machine.Type;
    }
}
