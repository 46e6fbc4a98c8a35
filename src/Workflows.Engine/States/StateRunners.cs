namespace Workflows.Engine.States;

/// <summary>Which runner runs which state.</summary>
internal static class StateRunners
{
    public static StateRunner Compile(StateCompiler compiler) =>
        compiler.State switch
        {
            JsonataTask task => new TaskRunner(task, compiler),
            JsonataPass pass => new PassRunner(pass, compiler),
            JsonataChoice choice => new ChoiceRunner(choice, compiler),
            JsonataWait wait => new WaitRunner(wait, compiler),
            JsonataSucceed succeed => new SucceedRunner(succeed, compiler),
            JsonataFail fail => new FailRunner(fail, compiler),
            JsonataParallel parallel => new ParallelRunner(parallel, compiler),
            JsonataMap { IsDistributed: false } map => new MapRunner(map, compiler),
            JsonataMap map => Refuse(
                compiler,
                $"State \"{map.Name}\" is a distributed Map, which the engine does not run yet."
            ),
            var state => Refuse(
                compiler,
                $"State \"{state.Name}\" is in JSONPath, which the engine does not run yet; JSONata states run."
            ),
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
