using Workflows.Engine.Errors;

namespace Workflows.Engine.Expressions;

/// <summary>A number or boolean field that stands in the definition or is an expression.</summary>
internal sealed class ComputedField
{
    private readonly double literal;
    private readonly ExpressionTemplate? expression;

    private ComputedField(double literal, ExpressionTemplate? expression)
    {
        this.literal = literal;
        this.expression = expression;
    }

    public static ComputedField? Compile(Computed<long>? field, string location, ExpressionCompiler compiler) =>
        field is not { } given ? null
        : given.Expression is { } text ? new ComputedField(0, compiler.Compile(text, location))
        : new ComputedField(given.Literal!.Value, null);

    public static ComputedField Compile(Computed<bool> field, string location, ExpressionCompiler compiler) =>
        field.Expression is { } text
            ? new ComputedField(0, compiler.Compile(text, location))
            : new ComputedField(field.Literal!.Value ? 1 : 0, null);

    /// <summary>The number.</summary>
    /// <exception cref="EvaluationException">The expression fails, or gives no integer in the range.</exception>
    public long Integer(EvaluationScope scope, long least, long most)
    {
        if (expression is null)
        {
            return (long)literal;
        }
        var value = expression.Evaluate(scope);
        if (!value.IsNumber)
        {
            throw expression.Unexpected("number", value);
        }
        return value.TryGetInt64(out var number) && number >= least && number <= most
            ? number
            : throw expression.Unexpected($"integer from {least} to {most}", value);
    }

    /// <summary>The boolean.</summary>
    /// <exception cref="EvaluationException">The expression fails, or gives no boolean.</exception>
    public bool Boolean(EvaluationScope scope)
    {
        if (expression is null)
        {
            return literal != 0;
        }
        var value = expression.Evaluate(scope);
        return value.IsBoolean ? value.IsTrue : throw expression.Unexpected("boolean", value);
    }
}
