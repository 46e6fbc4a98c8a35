using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Compilation;

/// <summary><c>$eval</c>: evaluates a string as an expression. It sees the bindings, not the variables around it.</summary>
internal sealed class EvalFunction : JsonataFunction
{
    public static readonly EvalFunction Instance = new();

    private static readonly Signature Signature = Signature.Parse("<sx?:x>");

    private EvalFunction() { }

    public override int Arity => 2;

    public override Json Invoke(ReadOnlySpan<Json> arguments, Json context, RootFrame root)
    {
        var fitted = Signature.Fit(arguments, context);
        if (fitted[0].Reference is not string text)
        {
            return default;
        }
        var input = fitted[1].IsUndefined ? context : fitted[1];
        var expression = Compile(text);
        RefuseVariablesAround(expression, root);
        root.Enter();
        var result = Run(expression, input, root);
        root.Leave();
        return result;
    }

    /// <summary>
    /// The variables of the expression around have slots and no names any more; rather than to read them as nothing,
    /// the call fails.
    /// </summary>
    private static void RefuseVariablesAround(CompiledExpression expression, RootFrame root)
    {
        if (expression.FreeVariables.FirstOrDefault(name => !root.IsBound(name)) is { } unbound)
        {
            throw new JsonataException("D3121")
            {
                Value = $"the variable ${unbound} is not among the bindings, and $eval sees no others",
            };
        }
    }

    private static CompiledExpression Compile(string text)
    {
        try
        {
            return CompiledExpression.Of(text, FunctionLibrary.Standard);
        }
        catch (JsonataException error)
        {
            throw new JsonataException("D3120", error) { Value = error.Message };
        }
    }

    private static Json Run(CompiledExpression expression, Json input, RootFrame root)
    {
        try
        {
            return expression.Run(input, root);
        }
        catch (JsonataException error) when (!string.Equals(error.Code, "U1001", StringComparison.Ordinal))
        {
            ResultSealer.Seal(error);
            throw new JsonataException("D3121", error) { Value = error.Message };
        }
    }
}
