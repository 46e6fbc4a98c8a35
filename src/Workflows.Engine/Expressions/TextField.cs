using Workflows.Engine.Errors;

namespace Workflows.Engine.Expressions;

/// <summary>A string field that stands in the definition or is an expression.</summary>
internal sealed class TextField
{
    private readonly string literal;
    private readonly ExpressionTemplate? expression;

    private TextField(string literal, ExpressionTemplate? expression)
    {
        this.literal = literal;
        this.expression = expression;
    }

    public static TextField? Compile(string? field, string location, ExpressionCompiler compiler) =>
        field is null ? null
        : JsonataText.IsExpression(field) ? new TextField("", compiler.Compile(field, location))
        : new TextField(field, null);

    /// <summary>The string.</summary>
    /// <exception cref="EvaluationException">The expression fails, or gives no string.</exception>
    public string Text(EvaluationScope scope)
    {
        if (expression is null)
        {
            return literal;
        }
        var value = expression.Evaluate(scope);
        return value.TryGetString(out var text) ? text : throw expression.Unexpected("string", value);
    }
}
