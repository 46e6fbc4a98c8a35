using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Compilation;

/// <summary><c>$eval</c>: evaluates a string as an expression, which sees the variables at the place where <c>$eval</c> stands.</summary>
/// <param name="library">The functions the expression finds.</param>
/// <param name="scope">The variables around the place, as the compiler knows them.</param>
/// <param name="frame">Their values.</param>
internal sealed class EvalFunction(FunctionLibrary library, Scope? scope, Frame? frame) : JsonataFunction
{
    /// <summary>The function as long as it stands nowhere.</summary>
    public static readonly EvalFunction Unplaced = new(FunctionLibrary.Empty, null, null);

    private static readonly Signature Signature = Signature.Parse("<sx?:x>");

    private const int MaxMessage = 1_000;

    public override int Arity => 2;

    public override bool TakesContext(ReadOnlySpan<Json> arguments) => arguments.Length < 2;

    public override Json Invoke(ReadOnlySpan<Json> arguments, Json context, RootFrame root)
    {
        var fitted = Signature.Fit(arguments, context);
        if (fitted[0].Reference is not string text)
        {
            return default;
        }
        var input = fitted[1].IsUndefined ? context : CompiledExpression.Whole(fitted[1]);
        return Run(Compile(text), input, frame ?? root);
    }

    private CompiledExpression Compile(string text) =>
        Guarded("D3120", () => CompiledExpression.Of(text, library, scope));

    private static Json Run(CompiledExpression expression, Json input, Frame around) =>
        Guarded("D3121", () => expression.RunInside(around, input));

    /// <summary>Does something, and makes of its failure the failure of the function.</summary>
    /// <remarks>
    /// The new error leaves from outside the handler: each handler that is under way keeps the stack below it, and
    /// $eval may be called inside $eval many times.
    /// </remarks>
    private static T Guarded<T>(string code, Func<T> action)
    {
        JsonataException failure;
        try
        {
            return action();
        }
        catch (JsonataException error)
            when (!string.Equals(error.Code, JsonataException.LimitExceeded, StringComparison.Ordinal))
        {
            failure = error;
        }
        ResultSealer.Seal(failure);
        throw new JsonataException(code, failure) { Value = Short(failure.Message) };
    }

    /// <summary>The start of a long text: each further $eval around it would nearly double it, quoting the quotes.</summary>
    private static string Short(string message) =>
        message.Length <= MaxMessage ? message : string.Concat(message.AsSpan(0, MaxMessage), "...");
}

/// <summary>The name <c>$eval</c>.</summary>
/// <param name="variable">The variable of that name, which something else may be bound to.</param>
/// <param name="library">The functions that the evaluated expression finds.</param>
/// <param name="scope">The variables around.</param>
internal sealed class EvalNode(SequenceNode variable, FunctionLibrary library, Scope scope) : SequenceNode
{
    public override Json Select(Json input, Frame frame)
    {
        var value = variable.Select(input, frame);
        return ReferenceEquals(value.Reference, EvalFunction.Unplaced)
            ? Json.FromReference(new EvalFunction(library, scope, frame))
            : value;
    }
}
