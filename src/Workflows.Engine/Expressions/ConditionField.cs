using Workflows.Engine.Scopes;

namespace Workflows.Engine.Expressions;

/// <summary>The condition of a JSONata Choice rule: a boolean that stands in the definition, or an expression.</summary>
internal sealed class ConditionField
{
    private readonly bool literal;
    private readonly ExpressionTemplate? expression;

    public ConditionField(Computed<bool> field, string location, ExpressionCompiler compiler)
    {
        literal = field.Literal ?? false;
        expression = field.Expression is { } text ? compiler.Compile(text, location) : null;
    }

    /// <summary>Whether the condition holds.</summary>
    /// <exception cref="Errors.EvaluationException">The expression fails, or gives no boolean.</exception>
    public bool Holds(EvaluationScope scope)
    {
        if (expression is null)
        {
            return literal;
        }
        var value = expression.Evaluate(scope);
        return value.IsBoolean ? value.IsTrue : throw expression.Unexpected("boolean", value);
    }
}
