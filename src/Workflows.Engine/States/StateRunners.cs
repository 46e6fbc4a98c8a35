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
}
