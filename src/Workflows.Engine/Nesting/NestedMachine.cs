using Workflows.Engine.Tasks;

namespace Workflows.Engine.Nesting;

/// <summary>A state machine whose executions Task states may start.</summary>
/// <param name="Name">
/// The name by which a Task state's <c>StateMachineArn</c> names it: as the symbol <c>${Name}</c>, or as the last part
/// of an ARN.
/// </param>
/// <param name="Machine">The definition, ready to run.</param>
/// <param name="Tasks">What does the work of its Task states.</param>
/// <param name="Type">The type of its executions.</param>
public sealed record NestedMachine(
    string Name,
    CompiledMachine Machine,
    ITaskRunner Tasks,
    ExecutionType Type = ExecutionType.Standard
);
