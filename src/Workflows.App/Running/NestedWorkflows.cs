using Workflows.Engine;
using Workflows.Engine.Nesting;
using Workflows.Engine.Tasks;

namespace Workflows.App.Running;

/// <summary>The other workflows of a program, for Task states that start executions of them.</summary>
internal static class NestedWorkflows
{
    private const string StartExecution = ":startExecution";

    /// <summary>What does the work of a workflow's states: its tasks, and the workflows that it may start.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="all">The workflows of the program. One that cannot be run is left out, and then missed by name.</param>
    public static ITaskRunner Tasks(Workflow workflow, IEnumerable<Workflow> all)
    {
        var tasks = new TaskBindings(workflow.Tasks);
        return StartsExecutions(workflow.Definition)
            ? new NestedExecutions(tasks, all.Select(Machine).OfType<NestedMachine>())
            : tasks;
    }

    private static bool StartsExecutions(StateMachine definition) =>
        definition
            .AllStates()
            .OfType<TaskState>()
            .Any(t => t.Resource.Text?.Contains(StartExecution, StringComparison.Ordinal) == true);

    private static NestedMachine? Machine(Workflow workflow)
    {
        try
        {
            var machine = CompiledMachine.Compile(workflow.Definition);
            return new NestedMachine(workflow.Name, machine, new TaskBindings(workflow.Tasks), workflow.Type);
        }
        catch (DefinitionException)
        {
            return null;
        }
    }
}
