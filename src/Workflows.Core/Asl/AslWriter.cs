namespace Workflows.Asl;

/// <summary>Writes definitions in the Amazon States Language.</summary>
public static class AslWriter
{
    /// <summary>The definition as a JSON value: states in their order, each with <c>Type</c> first and unknown fields last.</summary>
    public static Json Write(StateMachine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return StateMachineFormat.Write(machine);
    }
}
