namespace Workflows.Engine.States;

/// <summary>A flow made ready to run: each state with its runner, targets as positions.</summary>
internal sealed class CompiledFlow
{
    private readonly StateRunner[] states;
    private readonly int startAt;

    private CompiledFlow(StateRunner[] states, int startAt)
    {
        this.states = states;
        this.startAt = startAt;
    }

    /// <summary>Compiles a flow. What is wrong is reported; the flow must then not be run.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="path">Its place in the definition.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static CompiledFlow Compile(StateFlow flow, string path, List<Diagnostic> diagnostics)
    {
        var runners = new StateRunner[flow.States.Count];
        for (var i = 0; i < runners.Length; i++)
        {
            runners[i] = StateRunners.Compile(
                new StateCompiler(flow, flow.States[i], $"{path}/States/{flow.States[i].Name}", diagnostics)
            );
        }
        var start = flow.States.IndexOf(flow.StartAt);
        if (start < 0)
        {
            var message = $"\"StartAt\" names the state \"{flow.StartAt}\", which does not exist.";
            diagnostics.Add(
                new Diagnostic(EngineCodes.MissingTarget, DiagnosticSeverity.Error, message, $"{path}/StartAt")
            );
        }
        return new CompiledFlow(runners, start);
    }

    /// <summary>The Task states, those of inner flows included.</summary>
    public IEnumerable<TaskState> Tasks() => states.SelectMany(static s => s.Tasks());

    /// <summary>Runs the states from the first to the end.</summary>
    public async ValueTask<FlowResult> RunAsync(FlowRun run, Json input)
    {
        for (var at = startAt; ; )
        {
            if (run.IsAborted || !run.Execution.MayGoOn())
            {
                return new FlowResult(default, null, IsAborted: true);
            }
            var result = await states[at].RunAsync(run, input);
            if (!result.HasNext)
            {
                return result.AsFlowResult();
            }
            at = result.Next;
            input = result.Output;
        }
    }
}
