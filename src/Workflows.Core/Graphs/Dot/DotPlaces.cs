namespace Workflows.Graphs;

/// <summary>What each node of a graph is in DOT. States have their own names; what is added takes names that are free.</summary>
internal sealed class DotPlaces
{
    private readonly Dictionary<int, DotPlace> places = [];
    private readonly DotNames names = new();

    public DotPlaces(GraphFlow flow)
    {
        NameStates(flow);
        AddOthers(flow);
    }

    /// <summary>How many decisions there are.</summary>
    public int Choices { get; private set; }

    /// <summary>What a node is; nothing if it is a mark, which DOT shows by the borders of the states.</summary>
    public DotPlace? Find(int node) => places.GetValueOrDefault(node);

    /// <summary>The DOT nodes that edges to a node end at.</summary>
    public IEnumerable<string> Heads(int node) =>
        Find(node) switch
        {
            DotBox box => [box.Name],
            DotCluster cluster => [cluster.Entry],
            DotChoice { Junction: { } junction } => [junction],
            DotChoice choice => choice.Boxes.Select(static b => b.Name),
            _ => [],
        };

    /// <summary>The DOT nodes that edges from a node begin at.</summary>
    public IEnumerable<string> Tails(int node) =>
        Find(node) switch
        {
            DotBox box => [box.Name],
            DotCluster cluster => [cluster.Exit],
            DotChoice choice => choice.Boxes.Select(static b => b.Name),
            _ => [],
        };

    private void NameStates(GraphFlow flow)
    {
        foreach (var state in flow.Nodes.OfType<StateNode>().Where(static s => !s.IsChoice))
        {
            places.Add(state.Id, new DotBox(names.Take(state.Name)));
            foreach (var group in state.Groups)
            {
                NameStates(group.Flow);
            }
        }
    }

    private void AddOthers(GraphFlow flow)
    {
        var index = new FlowIndex(flow);
        foreach (var node in flow.Nodes)
        {
            switch (node)
            {
                case MissingNode missing:
                    places.Add(missing.Id, new DotBox(names.Take(missing.Name)));
                    break;
                case StateNode { IsChoice: true } choice:
                    Choices++;
                    places.Add(choice.Id, Choice(choice, index));
                    break;
                case StateNode { Groups.Count: > 0 } state:
                    places[state.Id] = new DotCluster(
                        DotText.Cluster(state),
                        ((DotBox)places[state.Id]).Name,
                        names.Next("exit")
                    );
                    foreach (var group in state.Groups)
                    {
                        AddOthers(group.Flow);
                    }
                    break;
            }
        }
    }

    private DotChoice Choice(StateNode choice, FlowIndex flow)
    {
        var boxes = Boxes(choice, [.. flow.From(choice)])
            .Select(b => b with { Name = names.Next("cond") })
            .ToEquatableArray();
        var entries = flow.To(choice).ToList();
        var meets = boxes.Count > 1 && (entries.Count > 1 || entries is [CatchEdge]);
        return new DotChoice(boxes, meets || flow.IsFirst(choice) ? names.Next("choice") : null);
    }

    private static IEnumerable<ConditionBox> Boxes(StateNode choice, List<GraphEdge> ways)
    {
        var rules = ways.OfType<ConditionEdge>().ToList();
        if (rules is [var only])
        {
            return [new ConditionBox("", only.Condition.Text, [.. ways])];
        }
        var boxes = rules.Select(static r => new ConditionBox("", r.Condition.Text, [r]));
        var otherwise = ways.OfType<DefaultEdge>().Select(d => new ConditionBox("", Otherwise(rules), [d]));
        return boxes.Concat(otherwise).DefaultIfEmpty(new ConditionBox("", choice.Name, []));
    }

    /// <summary>What the default asks: <c>choice = *</c> where all rules ask what <c>choice</c> is.</summary>
    private static string Otherwise(List<ConditionEdge> rules) =>
        rules.Select(static r => r.Condition.Operand).Distinct(StringComparer.Ordinal).ToList() is [{ } operand]
            ? $"{operand} = *"
            : "otherwise";
}
