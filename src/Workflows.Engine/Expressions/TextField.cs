using Workflows.Engine.Errors;
using Workflows.Engine.Scopes;

namespace Workflows.Engine.Expressions;

/// <summary>A string field: it stands in the definition, or an expression, a path or an intrinsic function gives it.</summary>
internal abstract class TextField
{
    /// <summary>The string.</summary>
    /// <exception cref="EvaluationException">There is none.</exception>
    public abstract string Text(EvaluationScope scope);

    /// <summary>A field of a JSONata state; <see langword="null"/> if it is absent.</summary>
    public static TextField? Compile(string? field, string location, ExpressionCompiler compiler) =>
        field is null ? null
        : JsonataText.IsExpression(field) ? new ComputedText(compiler.Compile(field, location))
        : new LiteralText(field);

    /// <summary>A field of a JSONPath state, which has a twin whose name ends in <c>Path</c>; <see langword="null"/> if both are absent.</summary>
    public static TextField? Compile(string? literal, string? path, string location, ExpressionCompiler compiler) =>
        path is not null ? new SelectedText(PayloadTemplate.CompileDynamic(path, location, compiler), location)
        : literal is not null ? new LiteralText(literal)
        : null;

    private sealed class LiteralText(string text) : TextField
    {
        public override string Text(EvaluationScope scope) => text;
    }

    private sealed class ComputedText(ExpressionTemplate expression) : TextField
    {
        public override string Text(EvaluationScope scope)
        {
            var value = expression.Evaluate(scope);
            return value.TryGetString(out var text) ? text : throw expression.Unexpected("string", value);
        }
    }

    private sealed class SelectedText(Template selection, string field) : TextField
    {
        public override string Text(EvaluationScope scope)
        {
            var value = selection.Evaluate(scope);
            return value.TryGetString(out var text)
                ? text
                : throw new EvaluationException(
                    ErrorNames.Runtime,
                    field,
                    $"The {field} field refers to a value that is no string: {value}"
                );
        }
    }
}
