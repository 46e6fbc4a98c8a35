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

    public override int Arity => 2;

    public override Json Invoke(ReadOnlySpan<Json> arguments, Json context, RootFrame root)
    {
        var fitted = Signature.Fit(arguments, context);
        if (fitted[0].Reference is not string text)
        {
            return default;
        }
        var input = fitted[1].IsUndefined ? context : fitted[1];
        return Run(Compile(text), input, frame ?? root);
    }

    private CompiledExpression Compile(string text)
    {
        try
        {
            return CompiledExpression.Of(text, library, scope);
        }
        catch (JsonataException error)
        {
            throw new JsonataException("D3120", error) { Value = error.Message };
        }
    }

    private static Json Run(CompiledExpression expression, Json input, Frame around)
    {
        try
        {
            return expression.RunInside(around, input);
        }
        catch (JsonataException error)
            when (!string.Equals(error.Code, JsonataException.LimitExceeded, StringComparison.Ordinal))
        {
            ResultSealer.Seal(error);
            throw new JsonataException("D3121", error) { Value = error.Message };
        }
    }
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
