using Workflows.Asl;
using Workflows.Compiler.Lowering;

namespace Workflows.Compiler;

/// <summary>Compiles workflows from the compiler's own form to definitions.</summary>
public static class WorkflowCompiler
{
    /// <summary>Makes the definition of a workflow, or says what is wrong with it.</summary>
    public static WorkflowBody Compile(WorkflowForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var context = new LoweringContext();
        var machine = FlowLowering.Lower(form.Body, context);
        EquatableArray<TaskDefinition> tasks = [.. Tasks(machine)];
        if (context.Diagnostics.Count > 0)
        {
            return new WorkflowBody(null, tasks, [.. context.Diagnostics]);
        }
        Simplifier.Run(machine);
        var variables = new VariableLocations(form.Input, machine);
        var names = StateNames.Of(machine);
        return new WorkflowBody(new StateEmitter(names, variables).Machine(machine), tasks, [])
        {
            Places = Places(names, context),
        };
    }

    /// <summary>
    /// Says what is wrong with a workflow, without a definition: also of a form that lacks parts, because a face has found
    /// errors in them.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Check(WorkflowForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var context = new LoweringContext();
        FlowLowering.Lower(form.Body, context);
        return context.Diagnostics;
    }

    private static StatePlaces Places(IReadOnlyDictionary<Node, string> names, LoweringContext context) =>
        new(names.ToDictionary(n => n.Value, n => context.SourceOf(n.Key), StringComparer.Ordinal));

    /// <summary>The tasks in the order in which they are first called. Two of one name stay two, and are reported.</summary>
    private static IEnumerable<TaskDefinition> Tasks(FlowGraph machine) =>
        machine
            .AllNodes()
            .OfType<TaskNode>()
            .Select(n => n.Task)
            .Distinct<TaskDefinition>(ReferenceEqualityComparer.Instance);
}
