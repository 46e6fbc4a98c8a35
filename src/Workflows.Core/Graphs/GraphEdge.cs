namespace Workflows.Graphs;

/// <summary>A way from a node to another one of the same flow.</summary>
/// <param name="From">The number of the node that it leaves.</param>
/// <param name="To">The number of the node that it leads to.</param>
public abstract record GraphEdge(int From, int To);

/// <summary>From a state to the one that follows; also from the mark of the start, and to that of the end.</summary>
/// <inheritdoc/>
public sealed record NextEdge(int From, int To) : GraphEdge(From, To);

/// <summary>From a Choice state to where one of its rules leads. The first rule that holds decides.</summary>
/// <param name="From">The number of the node that it leaves.</param>
/// <param name="To">The number of the node that it leads to.</param>
/// <param name="Condition">What must hold.</param>
public sealed record ConditionEdge(int From, int To, GraphCondition Condition) : GraphEdge(From, To);

/// <summary>From a Choice state to where it leads when no rule holds.</summary>
/// <inheritdoc/>
public sealed record DefaultEdge(int From, int To) : GraphEdge(From, To);

/// <summary>From a state to where an error of it leads.</summary>
/// <param name="From">The number of the node that it leaves.</param>
/// <param name="To">The number of the node that it leads to.</param>
/// <param name="Errors">The names of the errors.</param>
public sealed record CatchEdge(int From, int To, EquatableArray<string> Errors) : GraphEdge(From, To);

/// <summary>From a state to itself: it is tried again.</summary>
/// <param name="From">The number of the node that it leaves.</param>
/// <param name="To">The number of the node that it leads to.</param>
/// <param name="Errors">The names of the errors after which it is.</param>
/// <param name="MaxAttempts">How often at most.</param>
public sealed record RetryEdge(int From, int To, EquatableArray<string> Errors, long MaxAttempts) : GraphEdge(From, To)
{
    /// <summary>
    /// Whether these are only errors of the Lambda service itself, which nearly every call of a function retries. The
    /// printers leave such a retry out.
    /// </summary>
    public bool IsRoutine => Errors.Count > 0 && Errors.All(LambdaErrors.IsOfService);
}

/// <summary>What a rule of a Choice state asks, as a short text for people.</summary>
/// <param name="Text">The text: <c>choice = 'c'</c>.</param>
/// <param name="Operand">What is compared for equality, <c>choice</c>, if that is all that the rule asks.</param>
public sealed record GraphCondition(string Text, string? Operand);
