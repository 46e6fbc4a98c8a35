namespace Workflows.Compiler.Lowering;

/// <summary>Turns the steps of one flow into nodes, in the order of the source.</summary>
internal sealed partial class FlowLowering
{
    private static readonly Term Unit = new ConstantTerm(Json.Null, typeof(void));

    private readonly LoweringContext context;
    private readonly FlowKind kind;
    private readonly HashSet<Variable> mutables = [];
    private readonly Dictionary<JoinPoint, (Label Target, EquatableArray<Variable> Parameters)> joins = [];

    private FlowLowering(LoweringContext context, FlowKind kind)
    {
        this.context = context;
        this.kind = kind;
    }

    /// <summary>What all flows of the workflow share.</summary>
    internal LoweringContext Context => context;

    /// <summary>The handlers around the present step, in this flow.</summary>
    internal ErrorHandlers? Handlers { get; set; }

    /// <summary>The error that the present step is about, in a handler.</summary>
    internal RaisedError? Handled { get; set; }

    /// <summary>The nodes of a whole workflow.</summary>
    public static FlowGraph Lower(Step body, LoweringContext context) =>
        new FlowLowering(context, FlowKind.Branch).Flow(body);

    /// <summary>Makes the nodes of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="entry">Will lead to them.</param>
    /// <param name="destination">What becomes of the step's value.</param>
    internal void Lower(Step step, Label entry, Destination destination)
    {
        var outer = context.Source;
        context.Source = step.Source ?? outer;
        switch (step)
        {
            case ReturnStep s:
                Return(context.Resolve(s.Value), entry, destination);
                break;
            case BindStep s:
                Bind(s, entry, destination);
                break;
            case SequenceStep s:
                var second = new Label();
                Lower(s.First, entry, Destination.Drop(second));
                Lower(s.Second, second, destination);
                break;
            case LetStep s:
                Let(s, entry, destination);
                break;
            case AssignStep s:
                Assign(s, entry, destination);
                break;
            case ConditionalStep s:
                Decide(s, entry, destination);
                break;
            case WhileStep s:
                Repeat(s, entry, destination);
                break;
            case JoinStep s:
                var target = new Label();
                Join(s, target);
                Lower(s.Body, entry, destination);
                Lower(s.Target, target, destination);
                break;
            case JumpStep s:
                var join = joins[s.Point];
                GoTo(
                    join.Target,
                    join.Parameters.Zip(s.Arguments, (p, a) => new Assignment(p, context.Resolve(a))),
                    entry
                );
                break;
            case FailStep s:
                Raise(s, StateSettings.None, entry);
                break;
            case TryStep s:
                TryLowering.Lower(this, s, entry, destination);
                break;
            case RethrowStep:
                ErrorHandlers.Raise(this, Handlers, Handled!, entry);
                break;
            default:
                State(step, entry, destination);
                break;
        }
        context.Source = outer;
    }

    /// <summary>Sets variables and goes on at a label.</summary>
    internal void GoTo(Label target, IEnumerable<Assignment> assignments, Label entry)
    {
        var assign = assignments.ToList();
        if (assign.Count == 0)
        {
            entry.Forward(target);
            return;
        }
        var node = Place(new PassNode { Order = context.NextOrder() }, entry);
        node.Then.Next = target;
        node.Then.Assign.AddRange(assign);
    }

    /// <summary>The flow of a branch, a processor, or a block that is one state.</summary>
    internal FlowGraph Inner(Step body, FlowKind kind) => new FlowLowering(context, kind).Flow(body);

    internal static T Place<T>(T node, Label entry)
        where T : Node
    {
        entry.Place(node);
        return node;
    }

    /// <summary>Lets jumps lead to a label.</summary>
    internal void Join(JoinStep step, Label target) => joins.Add(step.Point, (target, step.Parameters));

    private FlowGraph Flow(Step body)
    {
        var graph = new FlowGraph();
        Lower(body, graph.Start, Destination.Result);
        return graph;
    }

    private void Return(Term value, Label entry, Destination destination)
    {
        if (destination is { Variable: null, Next: { } next } && TermAnalysis.IsTotal(value))
        {
            entry.Forward(next);
            return;
        }
        var node = Place(new PassNode { Order = context.NextOrder() }, entry);
        destination.Take(node.Then, value);
        if (destination is { Variable: null, Next: not null })
        {
            // The value is dropped, and yet it must be computed, since that may fail.
            node.Then.Output = value;
        }
    }

    private void Bind(BindStep step, Label entry, Destination destination)
    {
        var bound = new Label();
        Lower(step.Work, entry, new Destination(step.Variable, bound));
        var items = new List<Assignment>();
        var body = step.Body;
        // The items of a tuple that is taken apart at once are set as variables of their own; then it needs none.
        while (
            body is LetStep { Value: ItemTerm { Target: VariableTerm tuple } } let && tuple.Variable == step.Variable
        )
        {
            items.Add(new(let.Variable, let.Value));
            body = let.Body;
        }
        var rest = new Label();
        GoTo(rest, items, bound);
        Lower(body, rest, destination);
    }

    private void Let(LetStep step, Label entry, Destination destination)
    {
        var value = context.Resolve(step.Value);
        if (LetPolicy.MayInline(step, value))
        {
            context.Inline(step.Variable, value);
            Lower(step.Body, entry, destination);
            return;
        }
        if (step.Variable.IsMutable)
        {
            mutables.Add(step.Variable);
        }
        var body = new Label();
        GoTo(body, [new(step.Variable, value)], entry);
        Lower(step.Body, body, destination);
    }

    private void Assign(AssignStep step, Label entry, Destination destination)
    {
        if (!mutables.Contains(step.Variable))
        {
            kind.RefuseAssignment(step, context);
        }
        var assigned = new Label();
        GoTo(assigned, [new(step.Variable, context.Resolve(step.Value))], entry);
        Return(Unit, assigned, destination);
    }

    private void Decide(ConditionalStep step, Label entry, Destination destination)
    {
        var order = context.NextOrder();
        var before = context.Knowledge;
        var rules = new List<RuleEdge>();
        Step rest = step;
        while (rest is ConditionalStep conditional)
        {
            var (condition, asked) = (context.Resolve(conditional.Condition), context.Knowledge);
            var then = new Label();
            rules.Add(new RuleEdge(condition) { Next = then });
            context.Knowledge = asked.With(condition, holds: true);
            Lower(conditional.Then, then, destination);
            context.Knowledge = asked.With(condition, holds: false);
            rest = LetPolicy.Peel(conditional.Else, context);
        }
        var otherwise = new Label();
        Place(
            new ChoiceNode
            {
                Order = order,
                Rules = rules,
                Default = new Edge { Next = otherwise },
            },
            entry
        );
        Lower(rest, otherwise, destination);
        context.Knowledge = before;
    }

    private void Repeat(WhileStep step, Label entry, Destination destination)
    {
        var order = context.NextOrder();
        var body = new Label();
        var exit = new Label();
        Place(
            new ChoiceNode
            {
                Order = order,
                Rules = [new RuleEdge(context.Resolve(step.Condition)) { Next = body }],
                Default = new Edge { Next = exit },
                IsLoop = true,
            },
            entry
        );
        Lower(step.Body, body, Destination.Drop(entry));
        Return(Unit, exit, destination);
    }
}
