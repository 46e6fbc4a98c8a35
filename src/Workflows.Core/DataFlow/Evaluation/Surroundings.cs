using Workflows.Checks;
using Workflows.DataFlow.Flow;
using Workflows.DataFlow.Types;
using Workflows.Jsonata.Types;

namespace Workflows.DataFlow.Evaluation;

/// <summary>What is the same for all states of a definition that is checked.</summary>
internal sealed class Surroundings
{
    private readonly Dictionary<string, TaskDefinition> tasks;
    private readonly Dictionary<TaskState, TaskUse?> uses = new(ReferenceEqualityComparer.Instance);

    /// <summary>The surroundings of a definition's states.</summary>
    /// <param name="machine">The definition.</param>
    /// <param name="options">What to report.</param>
    public Surroundings(MachineSite machine, CheckOptions options)
    {
        // Without a workflow nothing is known of input and tasks.
        var workflow = machine.Workflow;
        Texts = machine.Texts;
        Variables = new VariableNames(machine.States.Select(static s => s.State));
        ReportsDefaultArguments = options.ReportsDefaultArguments;
        // That two have the same name has been told.
        tasks =
            workflow
                ?.Tasks.DistinctBy(static t => t.Symbol, StringComparer.Ordinal)
                .ToDictionary(static t => t.Symbol, StringComparer.Ordinal)
            ?? [];
        var input = workflow is null ? JsonType.AnyValue : InputOf(workflow);
        Start = new Facts(input, ContextTypes.OfExecution(input), VariableTypes.None(Variables.Count));
    }

    /// <summary>The expressions, paths and calls.</summary>
    public ParsedTexts Texts { get; }

    /// <summary>The variables that the definition assigns.</summary>
    public VariableNames Variables { get; }

    public bool ReportsDefaultArguments { get; }

    /// <summary>What is known when an execution begins.</summary>
    public Facts Start { get; }

    /// <summary>The call of a task that a state makes; <see langword="null"/> if its task is unknown.</summary>
    public TaskUse? UseIn(TaskState state)
    {
        if (tasks.Count == 0)
        {
            return null;
        }
        if (!uses.TryGetValue(state, out var use))
        {
            uses[state] = use = TaskUse.Of(state, tasks);
        }
        return use;
    }

    /// <summary>What a caller gives: only what the type has, as a workflow is to read nothing else.</summary>
    private static JsonType InputOf(Workflow workflow) => ContractTypes.Given(workflow.InputType, workflow.JsonOptions);
}
