namespace Workflows.Compiler.Lowering;

/// <summary>Where each variable of a workflow is found at run time, as JSONata.</summary>
internal sealed class VariableLocations
{
    private readonly Dictionary<Variable, string> names = [];
    private readonly Dictionary<Variable, string> locations = [];

    public VariableLocations(Variable input, FlowGraph machine)
    {
        locations.Add(input, "$states.context.Execution.Input");
        locations.Add(ErrorOutput.Error, "$states.errorOutput.Error");
        locations.Add(ErrorOutput.Cause, "$states.errorOutput.Cause");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in machine.AllNodes())
        {
            switch (node)
            {
                case MapNode map:
                    locations.Add(map.Item, "$states.context.Map.Item.Value");
                    locations.Add(map.Result, "$states.result");
                    break;
                case TaskNode task:
                    locations.Add(task.Result, task.Task.ResultPath);
                    break;
                case WorkNode work:
                    locations.Add(work.Result, "$states.result");
                    break;
            }
            foreach (var (variable, _) in node.Edges.SelectMany(e => e.Assign))
            {
                Name(variable, taken);
            }
        }
    }

    /// <summary>The name of a variable that states set, without the <c>$</c>.</summary>
    public string NameOf(Variable variable) => names[variable];

    /// <summary>The expression that reads a variable.</summary>
    public string Of(Variable variable) => locations[variable];

    /// <summary>Names are unique in the whole machine: a flow inside of another sees the outer one's and may not hide them.</summary>
    private void Name(Variable variable, HashSet<string> taken)
    {
        if (names.ContainsKey(variable))
        {
            return;
        }
        var name = JsonataNames.Unique(variable.Name, taken.Contains);
        taken.Add(name);
        names.Add(variable, name);
        locations.Add(variable, $"${name}");
    }
}
