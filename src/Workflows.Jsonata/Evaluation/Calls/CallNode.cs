using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Evaluation.Calls;

/// <summary><c>procedure(arguments)</c></summary>
/// <param name="procedure">The function.</param>
/// <param name="arguments">The arguments.</param>
/// <param name="site">The place in the expression.</param>
/// <param name="level">How many levels inside the body of its function the call is.</param>
internal class CallNode(Node procedure, Node[] arguments, CallSite site, int level) : SequenceNode
{
    protected CallSite Site => site;

    public override Json Select(Json input, Frame frame) => Apply(default, hasFirst: false, input, frame);

    /// <summary>Calls the function with a value as its first argument, before those written: <c>first ~> procedure(arguments)</c>.</summary>
    public Json SelectWith(Json first, Json input, Frame frame) => Apply(first, hasFirst: true, input, frame);

    private Json Apply(Json first, bool hasFirst, Json input, Frame frame)
    {
        var callee = procedure.Evaluate(input, frame);
        var skip = hasFirst ? 1 : 0;
        var count = arguments.Length + skip;
        var buffer = default(ArgumentBuffer);
        Span<Json> values = count <= ArgumentBuffer.Length ? buffer : new Json[count];
        values[0] = first;
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i + skip] = arguments[i].Evaluate(input, frame);
        }
        if (callee.Reference is not JsonataFunction function)
        {
            throw site.NotCallable("T1006", "T1005", frame);
        }
        var guard = frame.Root.Guard;
        guard.Level += level;
        try
        {
            var result = Invoke(function, values[..count], input, frame);
            guard.Level -= level;
            return result;
        }
        catch (JsonataException error) when (Trace(error, function))
        {
            throw;
        }
    }

    /// <summary>Says in an error that passes where it comes from.</summary>
    /// <returns>False: as an exception filter, it lets the error pass.</returns>
    protected virtual bool Trace(JsonataException error, JsonataFunction function)
    {
        site.Trace(error, function);
        return false;
    }

    protected virtual Json Invoke(JsonataFunction function, ReadOnlySpan<Json> values, Json input, Frame frame) =>
        function.Invoke(values, input, frame.Root);
}

/// <summary>A call that ends a function's body: it is left to the caller of that function, so that the stack does not grow.</summary>
/// <param name="procedure">The function.</param>
/// <param name="arguments">The arguments.</param>
/// <param name="site">The place in the expression.</param>
/// <param name="level">How many levels inside the body of its function the call is.</param>
/// <param name="isPredicated">Whether predicates are applied to the call before it is run.</param>
internal sealed class TailCallNode(Node procedure, Node[] arguments, CallSite site, int level, bool isPredicated)
    : CallNode(procedure, arguments, site, level)
{
    public override Json Evaluate(Json input, Frame frame) => Select(input, frame);

    protected override Json Invoke(JsonataFunction function, ReadOnlySpan<Json> values, Json input, Frame frame)
    {
        if (isPredicated || function.TakesContext(values))
        {
            return Json.FromReference(new PendingTailCall(function, values.ToArray(), Site));
        }
        if (function is Lambda lambda)
        {
            return Json.FromReference(new LambdaTailCall(lambda, lambda.Bind(values, input), Site.Position));
        }
        var result = function.Invoke(values, input, frame.Root);
        return result.Reference is JsonItems { IsSequence: true, Count: < 2 }
            ? Json.FromReference(new CompletedTailCall(result, Site.Position))
            : result;
    }

    protected override bool Trace(JsonataException error, JsonataFunction function) =>
        Site.TraceTailCall(error, function);
}
