namespace Workflows.Graphs;

/// <summary>Makes the graph of a definition.</summary>
internal sealed class GraphBuilder
{
    private readonly IReadOnlyList<TaskDefinition> tasks;
    private int lastId;

    private GraphBuilder(IReadOnlyList<TaskDefinition> tasks) => this.tasks = tasks;

    /// <summary>The graph of a flow and of all flows inside it.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="tasks">The tasks that its states call as <c>${Name}</c>, as far as they are known.</param>
    public static GraphFlow Build(StateFlow flow, IReadOnlyList<TaskDefinition> tasks) =>
        new GraphBuilder(tasks).Flow(flow);

    private GraphFlow Flow(StateFlow flow)
    {
        var start = new StartNode(NextId());
        var states = flow.States.Select(Node).ToList();
        var targets = new Targets(states, NextId);
        EquatableArray<GraphEdge> edges =
        [
            new NextEdge(start.Id, targets[flow.StartAt]),
            .. flow.States.Zip(states).SelectMany(s => Edges(s.First, s.Second.Id, targets)),
        ];
        return new GraphFlow([start, .. states, .. targets.Added], edges);
    }

    private int NextId() => lastId++;

    private StateNode Node(State state)
    {
        var id = NextId();
        var call = state is TaskState task ? CallCaption.Of(task) : null;
        var called = call is null ? null : tasks.FirstOrDefault(t => t.Symbol == call.Name);
        return new StateNode(id, state.Name, state.Type)
        {
            Comment = state.Comment,
            Detail = call is null ? StateDetail.Of(state) : TaskDetail.Of(state.Name, call, called),
            Parameters = called is null ? default : TaskParameters.Of(called),
            Groups = [.. state.InnerFlows().Select(f => new GraphGroup(f.Comment, Flow(f)))],
        };
    }

    private static IEnumerable<GraphEdge> Edges(State state, int id, Targets targets) =>
        state switch
        {
            ChoiceState choice => OfChoice(choice, id, targets),
            StateWithNext next => OfNext(next, id, targets),
            _ => [],
        };

    private static IEnumerable<GraphEdge> OfChoice(ChoiceState choice, int id, Targets targets)
    {
        foreach (var rule in choice.Rules)
        {
            yield return new ConditionEdge(id, targets[rule.Next], RuleText.Of(rule));
        }
        if (choice.Default is { } otherwise)
        {
            yield return new DefaultEdge(id, targets[otherwise]);
        }
    }

    private static IEnumerable<GraphEdge> OfNext(StateWithNext state, int id, Targets targets)
    {
        if (state.Next is { } next)
        {
            yield return new NextEdge(id, targets[next]);
        }
        if (state.End == true)
        {
            yield return new NextEdge(id, targets.End);
        }
        if (state is not StateWithRetry fallible)
        {
            yield break;
        }
        foreach (var catcher in fallible.Catchers)
        {
            yield return new CatchEdge(id, targets[catcher.Next], catcher.ErrorEquals);
        }
        foreach (var retrier in fallible.Retry)
        {
            var attempts = retrier.MaxAttempts ?? Retrier.DefaultMaxAttempts;
            yield return new RetryEdge(id, id, retrier.ErrorEquals, attempts);
        }
    }

    /// <summary>What the edges of a flow lead to. What there is not yet is made when it is first asked for.</summary>
    private sealed class Targets(IEnumerable<StateNode> states, Func<int> nextId)
    {
        private readonly Dictionary<string, int> ids = states.ToDictionary(
            static s => s.Name,
            static s => s.Id,
            StringComparer.Ordinal
        );

        private readonly List<MissingNode> missing = [];
        private EndNode? end;

        /// <summary>The nodes that were made: missing targets, the mark of the end.</summary>
        public IEnumerable<GraphNode> Added => end is null ? missing : [.. missing, end];

        public int End => (end ??= new EndNode(nextId())).Id;

        public int this[string name]
        {
            get
            {
                if (!ids.TryGetValue(name, out var id))
                {
                    id = nextId();
                    ids.Add(name, id);
                    missing.Add(new MissingNode(id, name));
                }
                return id;
            }
        }
    }
}
