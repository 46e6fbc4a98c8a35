using Workflows.Engine.Errors;

namespace Workflows.Engine.States;

/// <summary>What came of a state: it leads to another one, ends its flow, fails, or was aborted.</summary>
internal readonly struct StateResult
{
    private const int NoNext = -1;

    private readonly StateError? error;
    private readonly bool isAborted;

    private StateResult(int next, Json output, StateError? error, bool isAborted)
    {
        Next = next;
        Output = output;
        this.error = error;
        this.isAborted = isAborted;
    }

    /// <summary>The flow was to end while the state ran.</summary>
    public static StateResult Aborted => new(NoNext, default, null, isAborted: true);

    /// <summary>Whether another state follows.</summary>
    public bool HasNext => Next != NoNext;

    /// <summary>The position of the state that follows.</summary>
    public int Next { get; }

    /// <summary>The state's output.</summary>
    public Json Output { get; }

    /// <summary>The state leads to another one or, without one, ends its flow.</summary>
    public static StateResult Continue(int? next, Json output) => next is { } at ? GoTo(at, output) : End(output);

    /// <summary>The state leads to another one.</summary>
    public static StateResult GoTo(int next, Json output) => new(next, output, null, isAborted: false);

    /// <summary>The state ends its flow.</summary>
    public static StateResult End(Json output) => new(NoNext, output, null, isAborted: false);

    /// <summary>The state failed.</summary>
    public static StateResult Fail(StateError error) => new(NoNext, default, error, isAborted: false);

    public FlowResult AsFlowResult() => new(Output, error, isAborted);
}
