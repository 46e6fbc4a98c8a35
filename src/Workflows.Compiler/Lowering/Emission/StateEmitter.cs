namespace Workflows.Compiler.Lowering;

/// <summary>Makes the states of a definition from nodes.</summary>
internal sealed class StateEmitter(IReadOnlyDictionary<Node, string> names, VariableLocations variables)
{
    /// <summary>The whole machine.</summary>
    public StateMachine Machine(FlowGraph flow) => new() { StartAt = names[flow.Start.Node], States = States(flow) };

    private StateList States(FlowGraph flow) => [.. flow.Nodes().Select(State)];

    private State State(Node node) =>
        node switch
        {
            TaskNode n => Task(n),
            ParallelNode n => Parallel(n),
            MapNode n => Map(n),
            ChoiceNode n => Choice(n),
            WaitNode n => Wait(n),
            FailNode n => new JsonataFail(names[n]) { Error = Text(n.Error), Cause = Text(n.Cause) },
            PassNode n => new JsonataPass(names[n])
            {
                Assign = Assign(n.Then),
                Output = Output(n.Then),
                Next = Next(n.Then),
                End = End(n.Then),
            },
            _ => throw new ArgumentException($"There is no state for {node.GetType().Name}.", nameof(node)),
        };

    private JsonataTask Task(TaskNode node)
    {
        // The argument of an ECS task becomes a text, for which it has to be one expression.
        var argument = node.Task.Service == TaskService.Ecs ? Expression(node.Argument) : Template(node.Argument);
        var state = node.Task.ToState(argument, names[node]);
        return state with
        {
            TimeoutSeconds = Seconds(node.Timeout) ?? state.TimeoutSeconds,
            HeartbeatSeconds = Seconds(node.Heartbeat) ?? state.HeartbeatSeconds,
            Retry = Retriers.Combine(state.Retry, node.Retry),
            Catch = Catch(node),
            Assign = Assign(node.Then),
            Output = Output(node) is { IsUndefined: false } output ? output : state.Output,
            Next = Next(node.Then),
            End = End(node.Then),
        };
    }

    private JsonataParallel Parallel(ParallelNode node) =>
        new(names[node])
        {
            Branches = [.. node.Branches.Select(b => new Branch { StartAt = names[b.Start.Node], States = States(b) })],
            Retry = Retriers.Combine([], node.Retry),
            Catch = Catch(node),
            Assign = Assign(node.Then),
            Output = Output(node),
            Next = Next(node.Then),
            End = End(node.Then),
        };

    private JsonataMap Map(MapNode node) =>
        new(names[node])
        {
            Items = Template(node.Items),
            MaxConcurrency = Seconds(node.Concurrency),
            ItemProcessor = new ItemProcessor
            {
                ProcessorConfig = new ProcessorConfig { Mode = ProcessorMode.Inline },
                StartAt = names[node.Processor.Start.Node],
                States = States(node.Processor),
            },
            Retry = Retriers.Combine([], node.Retry),
            Catch = Catch(node),
            Assign = Assign(node.Then),
            Output = Output(node),
            Next = Next(node.Then),
            End = End(node.Then),
        };

    private JsonataChoice Choice(ChoiceNode node) =>
        new(names[node])
        {
            Choices =
            [
                .. node.Rules.Select(r => new JsonataChoiceRule
                {
                    Condition = Expression(r.Condition),
                    Next = Next(r)!,
                    Assign = Assign(r),
                }),
            ],
            Default = Next(node.Default),
            Assign = Assign(node.Default),
        };

    private JsonataWait Wait(WaitNode node)
    {
        var state = new JsonataWait(names[node])
        {
            Assign = Assign(node.Then),
            Output = Output(node.Then),
            Next = Next(node.Then),
            End = End(node.Then),
        };
        return node.IsUntil ? state with { Timestamp = Text(node.Time) } : state with { Seconds = Seconds(node.Time) };
    }

    private EquatableArray<JsonataCatcher> Catch(WorkNode node) =>
        node.Catch.Count == 0
            ? default
            :
            [
                .. node.Catch.Select(c => new JsonataCatcher
                {
                    ErrorEquals = c.Errors,
                    Next = Next(c)!,
                    Assign = Assign(c),
                }),
            ];

    private string? Next(Edge edge) => edge.Next is { } next ? names[next.Node] : null;

    private static bool? End(NextEdge edge) => edge.Next is null ? true : null;

    /// <summary>The output, unless it is the result, which is the output of its own.</summary>
    private Json Output(WorkNode node) =>
        node.Then.Output is VariableTerm output && output.Variable == node.Result ? Json.Undefined : Output(node.Then);

    /// <summary>An object, or one expression: the linters that people use refuse every other JSON that the service takes.</summary>
    private Json Output(NextEdge edge)
    {
        if (edge.Output is not { } output)
        {
            return Json.Undefined;
        }
        var template = Template(output);
        return template.IsObject ? template : Expression(output);
    }

    private Json Assign(Edge edge) =>
        edge.Assign.Count == 0
            ? Json.Undefined
            : Json.Object([.. edge.Assign.Select(a => (variables.NameOf(a.Variable), Template(a.Value)))]);

    private Json Template(Term term) => JsonataPrinter.ToTemplate(term, variables.Of);

    private string Expression(Term term) => JsonataText.Wrap(JsonataPrinter.Print(term, variables.Of));

    private string Text(Term term) =>
        Template(term) is var template && template.TryGetString(out var text) ? text : Expression(term);

    private Computed<long>? Seconds(Term? term) =>
        term switch
        {
            null => null,
            ConstantTerm { Value: var value } when value.TryGetInt64(out var seconds) => seconds,
            _ => Expression(term),
        };
}
