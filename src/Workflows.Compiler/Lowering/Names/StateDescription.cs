namespace Workflows.Compiler.Lowering;

/// <summary>A short description of a node in words.</summary>
internal static class StateDescription
{
    public static string Of(Node node) =>
        node switch
        {
            TaskNode task => task.Task.Name,
            ParallelNode { Branches: [var block] } => $"Block of {OfFlow(block)}",
            ParallelNode parallel => List([.. parallel.Branches.Select(OfFlow)]),
            MapNode map => $"Each {map.Item.Name.TrimEnd('\'')}",
            ChoiceNode { IsLoop: true } loop => $"While {JsonataPrinter.Describe(loop.Rules[0].Condition)}",
            ChoiceNode choice => $"If {JsonataPrinter.Describe(choice.Rules[0].Condition)}",
            WaitNode { IsUntil: true } => "Wait until",
            WaitNode { Time: ConstantTerm { Value: var time } } when time.TryGetInt64(out var seconds) =>
                $"Wait {Duration(seconds)}",
            WaitNode => "Wait",
            FailNode { IsRethrow: true } => "Rethrow",
            FailNode { Error: ConstantTerm { Value: var error } } when error.TryGetString(out var name) => name,
            FailNode => "Fail",
            PassNode { Then.Assign: { Count: > 0 } assign } =>
                $"Set {List([.. assign.Select(a => a.Variable.Name.TrimEnd('\''))])}",
            _ => "Return",
        };

    /// <summary>A flow is called after the first task in it, else after its first state.</summary>
    private static string OfFlow(FlowGraph flow)
    {
        var named = flow.AllNodes().FirstOrDefault(n => n is TaskNode || n.ChosenName is not null) ?? flow.Nodes()[0];
        return named.ChosenName ?? Of(named);
    }

    private static string List(IReadOnlyList<string> names) =>
        names switch
        {
            [var only] => only,
            [var first, var second] => $"{first} and {second}",
            [var first, var second, var third] => $"{first}, {second} and {third}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{names[0]}, {names[1]} and {names.Count - 2} more"),
        };

    /// <summary>A time in the largest unit that needs no fraction.</summary>
    private static string Duration(long seconds)
    {
        var (size, unit) = seconds switch
        {
            0 => (1, "s"),
            _ when seconds % 86_400 == 0 => (86_400, "d"),
            _ when seconds % 3_600 == 0 => (3_600, "h"),
            _ when seconds % 60 == 0 => (60, "min"),
            _ => (1, "s"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / size} {unit}");
    }
}
