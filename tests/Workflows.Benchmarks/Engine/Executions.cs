using Workflows.Benchmarks.Measuring;
using Workflows.Engine;
using Workflows.Engine.History;
using Workflows.Engine.Tasks;

namespace Workflows.Benchmarks.Engine;

/// <summary>Executions on this library's engine.</summary>
internal static class Executions
{
    /// <summary>With the limits of the service, as by default.</summary>
    public static ExecutionOptions WithinLimits { get; } = new();

    /// <summary>Without a limit to the history and to payloads.</summary>
    public static ExecutionOptions WithoutLimits { get; } =
        new() { MaxHistoryEvents = int.MaxValue, MaxPayloadBytes = null };

    /// <summary>An execution of a definition that has been compiled.</summary>
    public static AsyncBenchmark<ExecutionResult> Of(EngineCase work, ExecutionOptions options)
    {
        var machine = CompiledMachine.Compile(StateMachine.Parse(work.Definition));
        var tasks = new TaskBindings(work.Tasks);
        return Benchmark.OfAsync("execute", () => machine.RunAsync(work.Input, tasks, options));
    }

    /// <summary>How many transitions an execution had: as many as it entered states.</summary>
    public static int Transitions(ExecutionResult result) => result.History.OfType<StateEnteredEvent>().Count();
}
