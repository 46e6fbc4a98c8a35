using Workflows.App.Output;
using Workflows.Engine;
using Workflows.Engine.Tasks;

namespace Workflows.App.Running;

/// <summary>A workflow made ready to run in this process, any number of times.</summary>
internal sealed class PreparedWorkflow
{
    /// <summary>How long to wait for a task's code that does not heed being told to stop.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly CompiledMachine machine;
    private readonly TaskBindings tasks;
    private readonly TimeProvider? realTime;

    private PreparedWorkflow(Workflow workflow, CompiledMachine machine, TimeProvider? realTime)
    {
        Name = workflow.Name;
        this.machine = machine;
        tasks = new TaskBindings(workflow.Tasks);
        this.realTime = realTime;
    }

    public string Name { get; }

    public StateMachine Definition => machine.Definition;

    /// <summary>Whether waiting takes no time: the clock of each execution is its own.</summary>
    public bool SkipsTime => realTime is null;

    /// <summary>Makes a workflow ready to run; if it cannot be, says all that is in the way.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="realTime">The clock to wait by; without one waiting takes no time.</param>
    /// <param name="errors">Where to say what is wrong.</param>
    public static PreparedWorkflow? Prepare(Workflow workflow, TimeProvider? realTime, TextWriter errors)
    {
        var found = workflow.Diagnostics.ToList();
        List<string> missing = [];
        PreparedWorkflow? prepared = null;
        try
        {
            prepared = new PreparedWorkflow(workflow, CompiledMachine.Compile(workflow.Definition), realTime);
            missing.AddRange(prepared.machine.Missing(prepared.tasks));
        }
        catch (DefinitionException error)
        {
            found.AddRange(error.Diagnostics.Except(found).ToList());
        }
        found.ForEach(errors.WriteLine);
        missing.ForEach(m => errors.WriteLine($"error: {m}"));
        return missing.Count > 0 || found.Exists(d => d.Severity == DiagnosticSeverity.Error) ? null : prepared;
    }

    /// <summary>Runs an execution to its end, and reports it.</summary>
    /// <exception cref="OperationCanceledException">The execution was to stop, and a task's code did not let it.</exception>
    public async Task<ExecutionResult> RunAsync(Json input, IRunReport report, CancellationToken cancellation)
    {
        var options = new ExecutionOptions
        {
            MachineName = Name,
            RealTime = realTime,
            StartTime = TimeProvider.System.GetUtcNow(),
            OnEvent = report.OnEvent,
            Logger = report.Logger,
        };
        using var reporting = report.Begin();
        using var impatience = new CancellationTokenSource();
        using var told = cancellation.Register(() => impatience.CancelAfter(Patience));
        var result = await machine.RunAsync(input, tasks, options, cancellation).WaitAsync(impatience.Token);
        report.OnEnd(result);
        return result;
    }
}
