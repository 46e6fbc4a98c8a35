namespace Workflows.Compiler.Lowering;

/// <summary>What becomes a state. Nodes are made in the order of the source and then changed until they are as few as can be.</summary>
internal abstract class Node
{
    /// <summary>The position among all nodes of the machine, in the order of the source.</summary>
    public required int Order { get; init; }

    /// <summary>A name of the user's choice.</summary>
    public string? ChosenName { get; init; }

    /// <summary>Everything that this node may lead to.</summary>
    public abstract IEnumerable<Edge> Edges { get; }

    /// <summary>The terms that the node evaluates, those of its flows not included.</summary>
    public abstract IEnumerable<Term> Terms { get; }

    /// <summary>The flows inside of the node.</summary>
    public virtual IReadOnlyList<FlowGraph> Flows => [];

    /// <summary>The terms that the node and its flows evaluate.</summary>
    public IEnumerable<Term> AllTerms() => Terms.Concat(Flows.SelectMany(f => f.AllNodes()).SelectMany(n => n.Terms));
}

/// <summary>A variable that is set. The terms of one node are evaluated on the values from before it.</summary>
internal sealed record Assignment(Variable Variable, Term Value);

/// <summary>A way from one node to another, with what is set on it.</summary>
internal class Edge
{
    /// <summary>Where it leads; <see langword="null"/> at the end of the flow.</summary>
    public Label? Next { get; set; }

    /// <summary>The variables that are set on the way.</summary>
    public List<Assignment> Assign { get; init; } = [];

    /// <summary>The terms that are evaluated on the way.</summary>
    public virtual IEnumerable<Term> Terms => Assign.Select(a => a.Value);
}

/// <summary>The way on after a state that succeeds.</summary>
internal sealed class NextEdge : Edge
{
    /// <summary>The flow's result, at its end; else <see langword="null"/>.</summary>
    public Term? Output { get; set; }

    public override IEnumerable<Term> Terms => Output is null ? base.Terms : base.Terms.Append(Output);
}

/// <summary>A way out of a decision.</summary>
internal sealed class RuleEdge(Term condition) : Edge
{
    public Term Condition => condition;
}

/// <summary>A way to the handler of an error.</summary>
internal sealed class CatchEdge(EquatableArray<string> errors) : Edge
{
    public EquatableArray<string> Errors => errors;
}

/// <summary>A node that another one follows, or the end.</summary>
internal abstract class FlowNode : Node
{
    public NextEdge Then { get; } = new();

    public override IEnumerable<Edge> Edges => [Then];
}

/// <summary>A node that does nothing but set variables and give results.</summary>
internal sealed class PassNode : FlowNode
{
    public override IEnumerable<Term> Terms => Then.Terms;
}

/// <summary>A node that waits.</summary>
internal sealed class WaitNode : FlowNode
{
    /// <summary>Seconds, or the time until which to wait.</summary>
    public required Term Time { get; init; }

    public required bool IsUntil { get; init; }

    public override IEnumerable<Term> Terms => [Time, .. Then.Terms];
}

/// <summary>A node that may fail, be tried again and be caught; it has a result.</summary>
internal abstract class WorkNode : FlowNode
{
    /// <summary>Stands for the result in what is evaluated when the node has succeeded.</summary>
    public required Variable Result { get; init; }

    public EquatableArray<Retrier> Retry { get; init; } = [];

    public List<CatchEdge> Catch { get; init; } = [];

    public override IEnumerable<Edge> Edges => Catch.Count == 0 ? base.Edges : [Then, .. Catch];

    /// <summary>The terms that the work itself needs.</summary>
    protected abstract IEnumerable<Term> WorkTerms { get; }

    public override IEnumerable<Term> Terms => [.. WorkTerms, .. Then.Terms, .. Catch.SelectMany(c => c.Terms)];
}

/// <summary>A node that calls a task.</summary>
internal sealed class TaskNode : WorkNode
{
    public required TaskDefinition Task { get; init; }

    public required Term Argument { get; init; }

    public Term? Timeout { get; init; }

    public Term? Heartbeat { get; init; }

    protected override IEnumerable<Term> WorkTerms => new[] { Argument, Timeout, Heartbeat }.OfType<Term>();
}

/// <summary>A node that runs flows at the same time.</summary>
internal sealed class ParallelNode : WorkNode
{
    public required IReadOnlyList<FlowGraph> Branches { get; init; }

    public override IReadOnlyList<FlowGraph> Flows => Branches;

    protected override IEnumerable<Term> WorkTerms => [];
}

/// <summary>A node that runs a flow for each item of a list.</summary>
internal sealed class MapNode : WorkNode
{
    public required Term Items { get; init; }

    public required Variable Item { get; init; }

    public required FlowGraph Processor { get; init; }

    public Term? Concurrency { get; init; }

    public override IReadOnlyList<FlowGraph> Flows => [Processor];

    protected override IEnumerable<Term> WorkTerms => new[] { Items, Concurrency }.OfType<Term>();
}

/// <summary>A node that decides.</summary>
internal sealed class ChoiceNode : Node
{
    public required IReadOnlyList<RuleEdge> Rules { get; init; }

    public required Edge Default { get; init; }

    /// <summary>Whether it is the head of a loop.</summary>
    public bool IsLoop { get; init; }

    public override IEnumerable<Edge> Edges => [.. Rules, Default];

    public override IEnumerable<Term> Terms => [.. Rules.Select(r => r.Condition), .. Edges.SelectMany(e => e.Terms)];
}

/// <summary>A node that ends the execution with an error.</summary>
internal sealed class FailNode : Node
{
    public required Term Error { get; init; }

    public required Term Cause { get; init; }

    /// <summary>Whether it is an error that a handler has let pass.</summary>
    public bool IsRethrow { get; init; }

    public override IEnumerable<Edge> Edges => [];

    public override IEnumerable<Term> Terms => [Error, Cause];
}
