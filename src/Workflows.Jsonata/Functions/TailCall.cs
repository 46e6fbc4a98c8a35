using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Evaluation.Calls;

namespace Workflows.Jsonata.Functions;

/// <summary>What a body returns when it ends in a call, which its caller has yet to run.</summary>
/// <param name="position">The place of the call.</param>
internal abstract class TailCall(int position) : JsonReference
{
    public int Position => position;

    public override JsonKind Kind => JsonKind.Function;

    /// <summary>Runs the call, up to the call that it ends in itself, if any.</summary>
    /// <param name="context">The context of the call of the function whose body this call ends.</param>
    /// <param name="root">The evaluation under way.</param>
    public abstract Json Run(Json context, RootFrame root);
}

/// <summary>A call of a function written in JSONata, with its parameters set.</summary>
internal sealed class LambdaTailCall(Lambda function, Frame frame, int position) : TailCall(position)
{
    public override Json Run(Json context, RootFrame root) => function.Code.Body.Evaluate(function.Input, frame);
}

/// <summary>A call that cannot run yet, for instance as it leaves out arguments that the context stands in for.</summary>
/// <remarks>That is the context of the caller, as in the reference implementation, and not that of the body.</remarks>
internal sealed class PendingTailCall(JsonataFunction function, Json[] arguments, CallSite site)
    : TailCall(site.Position)
{
    public override Json Run(Json context, RootFrame root)
    {
        if (function is not Lambda lambda)
        {
            return Traced(() => function.Invoke(arguments, context, root));
        }
        var frame = Traced(() => lambda.Bind(arguments, context));
        return lambda.Code.Body.Evaluate(lambda.Input, frame);
    }

    private T Traced<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (JsonataException error) when (site.TraceTailCall(error, function))
        {
            throw;
        }
    }
}

/// <summary>A call that has run and has given a sequence.</summary>
/// <remarks>What the call stands in must not make a value of the sequence; the caller of the function does.</remarks>
internal sealed class CompletedTailCall(Json result, int position) : TailCall(position)
{
    public override Json Run(Json context, RootFrame root) => result;
}
