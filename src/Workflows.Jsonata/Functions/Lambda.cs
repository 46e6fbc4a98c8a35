using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Evaluation.Calls;

namespace Workflows.Jsonata.Functions;

/// <summary>A function written in JSONata, together with the variables it sees.</summary>
/// <param name="code">Its compiled definition.</param>
/// <param name="input">The context at its definition, which is that of its body.</param>
/// <param name="frame">The variables at its definition.</param>
internal sealed class Lambda(LambdaCode code, Json input, Frame frame) : JsonataFunction
{
    public override int Arity => code.ParameterCount;

    public LambdaCode Code => code;

    public Json Input => input;

    /// <summary>The same function without regard to its signature.</summary>
    public Lambda Unchecked => code.Signature is null ? this : new(code with { Signature = null }, input, frame);

    public override bool TakesContext(ReadOnlySpan<Json> arguments) =>
        code.Signature is { } signature && arguments.Length < signature.Count && !signature.Fits(arguments);

    public override Json Invoke(ReadOnlySpan<Json> arguments, Json context, RootFrame root) =>
        Run(Bind(arguments, context), context, root);

    /// <summary>A frame for one call, with the parameters set.</summary>
    public Frame Bind(ReadOnlySpan<Json> arguments, Json context)
    {
        var fitted =
            code.Signature is { } signature && !signature.Fits(arguments)
                ? signature.Fit(arguments, context)
                : arguments;
        var call = new Frame(frame, code.FrameSize);
        for (var i = 0; i < code.ParameterCount; i++)
        {
            call.Set(i, i < fitted.Length ? fitted[i] : default);
        }
        return call;
    }

    /// <summary>Runs the body, and then the function that it ends in calling, and so on.</summary>
    private Json Run(Frame call, Json context, RootFrame root)
    {
        root.Guard.Enter(code.Reach);
        var result = code.Body.Evaluate(input, call);
        return result.Reference is TailCall next ? Continue(next, context, root) : result;
    }

    private static Json Continue(TailCall next, Json context, RootFrame root)
    {
        try
        {
            while (true)
            {
                root.Guard.Step();
                var result = next.Run(context, root);
                if (result.Reference is not TailCall further)
                {
                    return result;
                }
                next = further;
            }
        }
        catch (JsonataException error) when (Trace(error, next))
        {
            throw;
        }
    }

    private static bool Trace(JsonataException error, TailCall call)
    {
        if (!error.IsFromTailCall)
        {
            CallSite.Mark(error, call.Position);
        }
        return false;
    }
}

/// <summary>The compiled definition of a function.</summary>
/// <param name="ParameterCount">How many parameters it has; the slot of each is its index.</param>
/// <param name="Signature">What it takes, if that is said.</param>
/// <param name="Body">What it evaluates.</param>
/// <param name="FrameSize">How many variables it has, parameters included.</param>
/// <param name="Reach">How many levels its evaluation goes down whatever the arguments.</param>
internal sealed record LambdaCode(int ParameterCount, Signature? Signature, Node Body, int FrameSize, int Reach);
