using Workflows.Engine.History;
using Workflows.Engine.Tasks;

namespace Workflows.Engine.Tests;

/// <summary>Short ways to run a definition.</summary>
internal static class Runs
{
    public static Task<ExecutionResult> RunAsync(
        StateMachine machine,
        Json input = default,
        ITaskRunner? tasks = null,
        ExecutionOptions? options = null
    ) =>
        CompiledMachine
            .Compile(machine)
            .RunAsync(input, tasks ?? new TaskBindings(), options, TestContext.Current.CancellationToken);

    public static StateMachine Machine(params State[] states) =>
        new() { StartAt = states[0].Name, States = [.. states] };

    /// <summary>A Task state that calls a bound function and whose output is its result.</summary>
    public static JsonataTask Call(string name, string task) =>
        new(name)
        {
            Resource = Workflows.TaskCall.LambdaInvoke,
            Arguments = Json.Object(("FunctionName", $"${{{task}}}"), ("Payload", "{% $states.input %}")),
            Output = "{% $states.result.Payload %}",
            End = true,
        };

    public static TaskDefinition Function(string name, Func<TaskContext, Json, Json> body) =>
        TaskDefinition.Lambda<Json, Json>(name, body);

    public static TaskDefinition AsyncFunction(string name, Func<TaskContext, Json, Task<Json>> body) =>
        TaskDefinition.Lambda(name, body);

    public static IReadOnlyList<string> Types(this ExecutionResult result) =>
        [.. result.History.Select(e => e.Type.ToString())];

    public static IReadOnlyList<string> Entered(this ExecutionResult result) =>
        [.. result.History.OfType<StateEnteredEvent>().Select(e => e.Name)];
}
