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
        EquatableArray<TaskDefinition> tasks =
        [
            .. machine
                .AllNodes()
                .OfType<TaskNode>()
                .Select(n => n.Task)
                .DistinctBy(t => t, ReferenceEqualityComparer.Instance),
        ];
        if (context.Diagnostics.Count > 0)
        {
            return new WorkflowBody(null, tasks, [.. context.Diagnostics]);
        }
        Simplifier.Run(machine);
        var variables = new VariableLocations(form.Input, machine);
        return new WorkflowBody(new StateEmitter(StateNames.Of(machine), variables).Machine(machine), tasks, []);
    }
}
