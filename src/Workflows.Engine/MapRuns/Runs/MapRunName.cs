namespace Workflows.Engine.MapRuns;

/// <summary>How a map run and its child executions are called.</summary>
/// <param name="Id">What tells the run from others of the state.</param>
/// <param name="Arn">The ARN of the run.</param>
/// <param name="ChildMachineName">What child executions give as their state machine's name: <c>Machine/Label</c>.</param>
/// <param name="ChildMachineArn">What child executions give as their state machine's ARN.</param>
internal sealed record MapRunName(Guid Id, string Arn, string ChildMachineName, string ChildMachineArn)
{
    /// <summary>The name of a map run.</summary>
    /// <param name="options">Those of the execution that has the Map state.</param>
    /// <param name="label">The state's label.</param>
    /// <param name="id">What tells the run from others of the state.</param>
    public static MapRunName Of(ExecutionOptions options, string label, Guid id)
    {
        var machine = $"{options.MachineName}/{label}";
        return new MapRunName(
            id,
            ExecutionArns.OfMapRun(options, label, id),
            machine,
            ExecutionArns.Machine(options with { MachineName = machine })
        );
    }
}
