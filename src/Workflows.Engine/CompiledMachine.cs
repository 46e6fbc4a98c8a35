using Workflows.Engine.Scheduling;
using Workflows.Engine.States;
using Workflows.Engine.Tasks;

namespace Workflows.Engine;

/// <summary>A definition made ready to run: targets resolved, expressions compiled. Immutable, for any number of executions at once.</summary>
public sealed class CompiledMachine
{
    private readonly CompiledFlow flow;

    private CompiledMachine(StateMachine definition, CompiledFlow flow)
    {
        Definition = definition;
        this.flow = flow;
    }

    /// <summary>The definition.</summary>
    public StateMachine Definition { get; }

    /// <summary>Makes a definition ready to run.</summary>
    /// <exception cref="DefinitionException">
    /// A target does not exist, an expression or a path cannot be read, or the definition uses what the engine does not
    /// run (such as an item reader of Parquet files); the exception lists all of these.
    /// </exception>
    public static CompiledMachine Compile(StateMachine definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var diagnostics = new List<Diagnostic>();
        var compiled = CompiledFlow.Compile(definition, "", diagnostics);
        return diagnostics.Count == 0
            ? new CompiledMachine(definition, compiled)
            : throw new DefinitionException(diagnostics);
    }

    /// <summary>What is missing to run the Task states, a sentence each; nothing if all can be served.</summary>
    public IReadOnlyList<string> Missing(ITaskRunner tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return [.. flow.Tasks().Select(tasks.Missing).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Runs an execution to its end. What goes wrong in the workflow is a result, never an exception.</summary>
    /// <param name="input">The input; <see cref="Json.Undefined"/> is an empty object.</param>
    /// <param name="tasks">What does the work of the Task states.</param>
    /// <param name="options">How to run.</param>
    /// <param name="cancellation">Stops the execution, which then ends as <see cref="ExecutionStatus.Aborted"/>.</param>
    /// <exception cref="ArgumentException">A Task state cannot be served (the message names each), or the input is larger than allowed.</exception>
    public Task<ExecutionResult> RunAsync(
        Json input,
        ITaskRunner tasks,
        ExecutionOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        var missing = Missing(tasks);
        if (missing.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", missing), nameof(tasks));
        }
        var given = input.IsUndefined ? Json.EmptyObject : input;
        var chosen = options ?? new ExecutionOptions();
        if (!chosen.Takes(given))
        {
            throw new ArgumentException(
                $"The input has more than {chosen.MaxPayloadBytes} bytes, the most that an execution may get.",
                nameof(input)
            );
        }
        // Away from the caller's thread and synchronization context: the execution has a scheduler of its own.
        return Task.Run(
            () => new Execution(given, tasks, chosen, cancellation).RunAsync(flow.RunAsync, Definition.TimeoutSeconds),
            CancellationToken.None
        );
    }

    /// <summary>Runs an execution while another one's scheduler runs; to be called from there.</summary>
    internal Task<ExecutionResult> RunNestedAsync(
        Scheduler scheduler,
        Json input,
        ITaskRunner tasks,
        ExecutionOptions options,
        CancellationToken cancellation
    ) =>
        new Execution(scheduler, input, tasks, options, cancellation).RunChildAsync(
            flow.RunAsync,
            Definition.TimeoutSeconds
        );
}
