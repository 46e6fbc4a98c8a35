using Workflows.Engine.MapRuns;

namespace Workflows.Engine.States;

/// <summary>Which runner runs which state.</summary>
internal static class StateRunners
{
    public static StateRunner Compile(StateCompiler compiler) =>
        compiler.State switch
        {
            JsonataTask task => new TaskRunner(task, compiler),
            JsonPathTask task => new TaskRunner(task, compiler),
            PassState pass => new PassRunner(pass, compiler),
            ChoiceState choice => new ChoiceRunner(choice, compiler),
            WaitState wait => new WaitRunner(wait, compiler),
            SucceedState succeed => new SucceedRunner(succeed, compiler),
            JsonataFail fail => new FailRunner(fail, compiler),
            JsonPathFail fail => new FailRunner(fail, compiler),
            ParallelState parallel => new ParallelRunner(parallel, compiler),
            MapState { IsDistributed: false } map => new MapRunner(map, compiler),
            MapState map => new DistributedMapRunner(map, compiler),
            var state => throw new InvalidOperationException($"A {state.Type} state is none that runs."),
        };

    private static RefusedRunner Refuse(StateCompiler compiler, string message)
    {
        compiler.Expressions.Refuse(message);
        return new RefusedRunner(compiler.State.Name);
    }

    /// <summary>Holds the place of a state that cannot be run; what holds one is never run.</summary>
    private sealed class RefusedRunner(string name) : StateRunner(name)
    {
        public override ValueTask<StateResult> RunAsync(FlowRun run, Json input) =>
            throw new InvalidOperationException($"State \"{Name}\" was refused.");
    }
}
