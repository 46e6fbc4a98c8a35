using Workflows.App.Output;
using Workflows.Engine;
using Workflows.Engine.Mocks;
using Workflows.Engine.Objects;
using Workflows.Engine.Tasks;

namespace Workflows.App.Running;

/// <summary>A workflow made ready to run in this process, any number of times.</summary>
internal sealed class PreparedWorkflow
{
    /// <summary>How long to wait for a task's code that does not heed being told to stop.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly CompiledMachine machine;
    private readonly ITaskRunner tasks;
    private readonly RunSettings settings;
    private readonly ExecutionOptions options;

    private PreparedWorkflow(Workflow workflow, CompiledMachine machine, ITaskRunner tasks, RunSettings settings)
    {
        Name = workflow.Name;
        this.machine = machine;
        this.settings = settings;
        this.tasks = tasks;
        options = new ExecutionOptions
        {
            MachineName = workflow.Name,
            Type = workflow.Type,
            RealTime = settings.RealTime,
            Seed = settings.Seed,
        };
        options = settings.ExecutionName is { } name ? options with { Name = name } : options;
    }

    public string Name { get; }

    public StateMachine Definition => machine.Definition;

    /// <summary>Whether waiting takes no time: the clock of each execution is its own.</summary>
    public bool SkipsTime => settings.RealTime is null;

    /// <summary>Makes a workflow ready to run; if it cannot be, says all that is in the way.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="others">The workflows that its states may start executions of.</param>
    /// <param name="settings">How it is to be run.</param>
    /// <param name="errors">Where to say what is wrong.</param>
    /// <exception cref="MockConfigurationException">The mocks are of states that the definition does not have.</exception>
    public static PreparedWorkflow? Prepare(
        Workflow workflow,
        IReadOnlyList<Workflow> others,
        RunSettings settings,
        TextWriter errors
    )
    {
        var found = workflow.Diagnostics.ToList();
        PreparedWorkflow? prepared = null;
        try
        {
            var compiled = CompiledMachine.Compile(workflow.Definition);
            prepared = new PreparedWorkflow(workflow, compiled, NestedWorkflows.Tasks(workflow, others), settings);
        }
        catch (DefinitionException error)
        {
            found.AddRange(error.Diagnostics.Except(found).ToList());
        }
        found.ForEach(errors.WriteLine);
        return found.Exists(d => d.Severity == DiagnosticSeverity.Error) ? null : prepared?.CheckTasks(errors);
    }

    /// <summary>Runs an execution to its end, and reports it.</summary>
    /// <exception cref="OperationCanceledException">The execution was to stop, and a task's code did not let it.</exception>
    public async Task<ExecutionResult> RunAsync(Json input, IRunReport report, CancellationToken cancellation)
    {
        var thisRun = options with
        {
            StartTime = settings.Start ?? TimeProvider.System.GetUtcNow(),
            OnEvent = report.OnEvent,
            Logger = report.Logger,
            Objects = settings.Objects ?? new InMemoryObjectStore(),
        };
        using var reporting = report.Begin();
        using var impatience = new CancellationTokenSource();
        using var told = cancellation.Register(() => impatience.CancelAfter(Patience));
        var result = await machine.RunAsync(input, Tasks(), thisRun, cancellation).WaitAsync(impatience.Token);
        report.OnEnd(result);
        return result;
    }

    /// <summary>What does the work of one execution: mocks count the invocations of each anew.</summary>
    private ITaskRunner Tasks() => settings.Mocks is { } mocks ? new MockedTasks(mocks, tasks) : tasks;

    private PreparedWorkflow? CheckTasks(TextWriter errors)
    {
        if (settings.Mocks?.Check(Definition) is { Count: > 0 } misfits)
        {
            throw new MockConfigurationException(misfits);
        }
        var missing = machine.Missing(Tasks());
        foreach (var sentence in missing)
        {
            errors.WriteLine($"error: {sentence}");
        }
        if (missing.Count > 0)
        {
            errors.WriteLine("Nothing was run. With --mocks FILE, a mock configuration file answers for such states.");
        }
        return missing.Count == 0 ? this : null;
    }
}
